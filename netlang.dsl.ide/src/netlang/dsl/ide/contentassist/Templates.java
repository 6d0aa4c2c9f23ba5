package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;

/** Whole statements with places to be filled in. */
final class Templates {

  /** By the rule and the word that they begin with. */
  private static final Map<String, List<String>> STATEMENTS =
      Map.ofEntries(
          Map.entry("Member.host", List.of("host ${1:name} { ip ${2:ADDRESS} }")),
          Map.entry(
              "Member.router",
              List.of(
                  """
                  router ${1:r1} {
                    nic ${2:left}  { ip ${3:10.0.1.1/24} }
                    nic ${4:right} { ip ${5:10.0.2.1/24} }
                  }""")),
          Map.entry("Member.switch", List.of("switch ${1:s1}")),
          Map.entry(
              "Member.link",
              List.of(
                  "link ${1:a} -- ${2:b}",
                  "link ${1:a} -- ${2:b} { rate ${3:100 Mbit/s}   delay ${4:1 ms} }")),
          Map.entry(
              "Member.flow",
              List.of(
                  "flow ${1:hello} = ping ${2:a} -> ${3:b}",
                  "flow ${1:voice} = udp ${2:a} -> ${3:b}:${4:5004} { rate ${5:50/s}   for ${6:10 s} }",
                  "flow ${1:file} = tcp ${2:a} -> ${3:b}:${4:http} { size ${5:1 MB} }")),
          Map.entry("Member.subnet", List.of("subnet ${1:lan} = ${2:10.1.0.0/24}")),
          Map.entry(
              "Network.network",
              List.of("network ${1:name} {\n  $0\n}", "network ${1:name} = ${2:branch}($3)")),
          Map.entry("Module.module", List.of("module ${1:name}(${2:n}) {\n  $0\n}")),
          Map.entry("Kind.kind", List.of("kind ${1:name} = ${2|host,router,switch,link|} { $0 }")),
          Map.entry("Constant.const", List.of("const ${1:name} = ${2:10}")),
          Map.entry("Import.import", List.of("import \"${1:file.net}\"")),
          Map.entry(
              "Plan.plan",
              List.of(
                  "plan ${1:10.0.0.0/16} ${2|equal,vlsm,octets|} {\n  ${3:office} ${4:50} hosts\n}")),
          Map.entry("Loop.for", List.of("for ${1:i} in 1..${2:10} {\n  $0\n}")),
          Map.entry("Choice.if", List.of("if ${1:condition} {\n  $0\n}")),
          Map.entry("IpNodeSettings.nic", List.of("nic ${1:eth0} { ip ${2:ADDRESS} }")),
          Map.entry("IpNodeSettings.route", List.of("route ${1:10.0.0.0/8} via ${2:10.0.0.1}")),
          Map.entry("IpNodeSettings.arp", List.of("arp ${1:10.0.0.1} -> ${2:02:00:00:00:00:01}")),
          Map.entry("IpNodeSettings.listen", List.of("listen ${1|udp,tcp|} ${2:7000}")),
          Map.entry("TcpSettings.tcp", List.of("tcp { nagle ${1|off,on|} }")),
          Map.entry(
              "Scenario.scenario",
              List.of(
                  """
                  scenario "${1:what happens}"ON {
                    at 0 s   start ${2:FLOW}

                    expect ${2:FLOW} succeeds
                  }""")),
          Map.entry(
              "Step.at",
              List.of("at ${1:0 s}   start ${2:FLOW}", "at ${1:1 s}   cut ${2:a} -- ${3:b}")),
          Map.entry(
              "Expectation.expect",
              List.of(
                  "expect ${1:FLOW} succeeds",
                  "expect ${1:FLOW} receives ${2:3} within ${3:1 s}",
                  "expect ${1:FLOW} rtt <= ${2:5 ms}",
                  "expect ${1:NODE}.arp at ${2:1 s} has ${3:10.0.0.1}",
                  "expect exactly ${1:1} ${2:arp request} from ${3:NODE}",
                  "expect in order { ${1:arp request}; ${2:arp reply} }",
                  "expect nothing dropped")),
          Map.entry("DropFrame.drop", List.of("drop the ${1:1st} ${2:frame} on ${3:a} -- ${4:b}")));

  /** What depends on the network. */
  private static final Pattern BLANK = Pattern.compile("ADDRESS|ON|FLOW|NODE");

  private final UnusedAddress unused;
  private final Subject subject;

  @Inject
  Templates(UnusedAddress unused, Subject subject) {
    this.unused = unused;
    this.subject = subject;
  }

  List<Proposal> of(String rule, String word, Caret caret, EObject around, String explanation) {
    List<Proposal> proposals = new ArrayList<>();
    for (String statement : STATEMENTS.getOrDefault(rule + "." + word, List.of())) {
      String filled = filled(statement, around);
      String indented = filled.replace("\n", "\n" + indentation(caret));
      proposals.add(Proposal.template(label(filled), indented, explanation));
    }
    return proposals;
  }

  /** With names and addresses that fit there. */
  private String filled(String statement, EObject around) {
    return BLANK
        .matcher(statement)
        .replaceAll(
            blank ->
                switch (blank.group()) {
                  case "ADDRESS" -> unused.near(around);
                  case "ON" -> subject.named(around);
                  case "FLOW" -> subject.flow(around);
                  default -> subject.node(around);
                });
  }

  /** Of the line in which the caret is. */
  private static String indentation(Caret caret) {
    String line = caret.lineBefore();
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** In one line, with the suggestions for the places. */
  private static String label(String statement) {
    return Proposal.plain(statement).replaceAll("\\s+", " ").strip();
  }
}
