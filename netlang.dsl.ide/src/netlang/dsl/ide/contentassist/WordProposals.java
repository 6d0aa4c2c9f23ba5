package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import netlang.dsl.expand.Functions;
import netlang.dsl.ide.fact.WordFacts;
import netlang.dsl.ide.vocabulary.Vocabulary;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Listener;
import netlang.dsl.validation.IssueCodes;
import netlang.dsl.value.Ports;
import netlang.dsl.value.TrafficProtocol;
import netlang.sim.apps.TcpFlow;
import netlang.sim.plan.TcpSetting;
import netlang.sim.tcp.TcpState;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/** Words of the trade: packets, fields, states, reasons, services, settings of TCP; amounts. */
final class WordProposals {

  private static final List<String> ARP_STATES =
      List.of("reachable", "incomplete", "failed", "static");

  private final Speaker speaker;
  private final NameProposals names;

  @Inject
  WordProposals(Speaker speaker, NameProposals names) {
    this.speaker = speaker;
    this.names = names;
  }

  /**
   * @param key of the part of the grammar, {@code DropCount.reason}
   */
  void add(Caret caret, EObject around, String key, List<Proposal> proposals) {
    for (String amount : Amounts.usual(key)) proposals.add(Proposal.value(amount, null));
    switch (key) {
      case "Quantity.unit", "NumberLiteral.unit" ->
          Amounts.units(caret.tokensBefore(6)).forEach(unit -> proposals.add(Proposal.unit(unit)));
      case "Traffic.protocol" -> {
        for (TrafficProtocol each : TrafficProtocol.values()) addTraffic(each.word(), proposals);
      }
      case "Traffic.method" -> addAll(proposals, "udp", "icmp");
      case "Listener.protocol" -> addAll(proposals, "udp", "tcp");
      case "Listener.port", "Value.socketPort" -> addServices(proposals);
      case "TrafficEnd.port" -> {
        addOpenPorts(caret, around, proposals);
        addServices(proposals);
      }
      case "PacketPattern.kind" -> {
        for (PacketKind kind : PacketKind.values()) addAll(proposals, kind.words());
      }
      case "FieldTest.field" -> {
        for (PacketField field : PacketField.values()) addAll(proposals, field.word());
      }
      case "DropCount.reason" -> addReasons(proposals);
      case "FlowFails.reason" -> {
        addAll(proposals, TcpFlow.failures().toArray(String[]::new));
        addReasons(proposals);
      }
      case "TcpStateClaim.states" -> addStates(proposals);
      case "TableClaim.state" -> {
        addAll(proposals, ARP_STATES.toArray(String[]::new));
        addStates(proposals);
      }
      case "TcpItem.word" -> addTcp(caret, proposals);
      case "DropFrame.ordinal", "SightingClaim.ordinal" -> addAll(proposals, "1st", "2nd", "3rd");
      case "NetworkBody.allowed", "Scenario.allowed" -> addCodes(proposals);
      case "Call.function" -> addFunctions(proposals);
      case "Import.importURI" -> addFiles(caret, proposals);
      default -> {}
    }
  }

  private static void addAll(List<Proposal> proposals, String... words) {
    for (String word : words) proposals.add(Proposal.word(word, null));
  }

  private void addTraffic(String word, List<Proposal> proposals) {
    String explanation = WordFacts.ofProtocol(word).markdown(speaker);
    proposals.add(new Proposal(word, word, Proposal.Kind.WORD, null, explanation));
  }

  private static void addServices(List<Proposal> proposals) {
    for (String service : Ports.serviceNames())
      proposals.add(Proposal.word(service, Message.of("port %s", Ports.port(service).orElse(0))));
  }

  /** Of the node that stands before the colon. */
  private void addOpenPorts(Caret caret, EObject around, List<Proposal> proposals) {
    List<String> tokens = caret.tokensBefore(2);
    if (around == null || tokens.size() < 2 || !tokens.get(1).equals(":")) return;
    if (!(names.node(around, tokens.get(0)) instanceof IpNode node)) return;
    for (Listener listener : node.getListeners())
      if (listener.getPort() != null)
        proposals.add(
            Proposal.value(
                listener.getPort(),
                Message.of("`%s` listens on %s", node.getName(), listener.getProtocol())));
  }

  private void addReasons(List<Proposal> proposals) {
    for (DropReason reason : DropReason.values())
      proposals.add(
          new Proposal(
              reason.word(),
              reason.word(),
              Proposal.Kind.WORD,
              null,
              speaker.say(Message.of(reason.explanation()))));
  }

  private static void addStates(List<Proposal> proposals) {
    for (TcpState state : TcpState.values()) addAll(proposals, state.word());
  }

  /** Settings, or the values of the setting that stands before. */
  private void addTcp(Caret caret, List<Proposal> proposals) {
    TcpSetting before = setting(caret.tokenBefore());
    if (before != null) {
      addValues(before, proposals);
      return;
    }
    for (TcpSetting setting : TcpSetting.values())
      proposals.add(
          new Proposal(
              setting.word(),
              setting.word() + " ",
              Proposal.Kind.WORD,
              Message.of("by default: %s", WordFacts.usual(setting)),
              speaker.say(Message.of(setting.explanation()))));
    Amounts.units(caret.tokensBefore(6)).forEach(unit -> proposals.add(Proposal.unit(unit)));
  }

  private static void addValues(TcpSetting setting, List<Proposal> proposals) {
    switch (setting.form()) {
      case SWITCH -> addAll(proposals, "on", "off");
      case CONGESTION -> addAll(proposals, TcpSetting.ALGORITHMS.toArray(String[]::new));
      default -> proposals.add(Proposal.value(WordFacts.usual(setting), Message.of("the default")));
    }
  }

  private static TcpSetting setting(String word) {
    for (TcpSetting setting : TcpSetting.values()) if (setting.word().equals(word)) return setting;
    return null;
  }

  private static void addCodes(List<Proposal> proposals) {
    for (Field field : IssueCodes.class.getFields()) {
      try {
        String code = String.valueOf(field.get(null));
        String name = field.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (IssueCodes.isCheck(code)) proposals.add(Proposal.word(code, Message.of("%s", name)));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a constant of an interface is public", e);
      }
    }
  }

  private void addFunctions(List<Proposal> proposals) {
    for (String function : Functions.OF_NETWORKS) {
      boolean ofNumber = function.equals("host") || function.equals("address");
      String text = ofNumber ? function + "(${1:1})" : function;
      if (function.equals("subnet")) text = "subnet(${1:1}, ${2:28})";
      boolean template = !text.equals(function);
      proposals.add(
          new Proposal(
              function,
              text,
              template ? Proposal.Kind.TEMPLATE : Proposal.Kind.WORD,
              null,
              Vocabulary.explanation("Call", function, speaker.language())));
    }
  }

  /** The files beside this one. */
  private static void addFiles(Caret caret, List<Proposal> proposals) {
    URI uri = caret.resource().getURI();
    if (uri == null || !uri.isFile()) return;
    Path file = Path.of(uri.toFileString());
    if (file.getParent() == null || !Files.isDirectory(file.getParent())) return;
    List<String> found = new ArrayList<>();
    try (Stream<Path> beside = Files.list(file.getParent())) {
      beside
          .map(each -> each.getFileName().toString())
          .filter(name -> name.endsWith(".net") && !name.equals(file.getFileName().toString()))
          .sorted()
          .forEach(found::add);
    } catch (IOException e) {
      return; // a folder that cannot be read has nothing to propose
    }
    for (String name : found)
      proposals.add(
          new Proposal("\"" + name + "\"", "\"" + name + "\"", Proposal.Kind.VALUE, null, ""));
  }
}
