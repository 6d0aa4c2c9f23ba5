package netlang.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Message;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** What belongs to a place where something else stands, in the words of the language. */
final class Belongings {

  private static final Message VALUE = Message.of("a value, such as 12, 10.1.0.0/16 or `lan`,");
  private static final Message AMOUNT = Message.of("how many, such as `3` or `at least 3`,");
  private static final Message INDEX = Message.of("an index, such as 3 or `i + 1`,");

  /** What a rule stands for. */
  private static final Map<String, Message> OF_RULES =
      Map.ofEntries(
          Map.entry("AddressText", Message.of("an address, such as 10.1.1.1,")),
          Map.entry(
              "PrefixText", Message.of("an address with its prefix length, such as 10.1.1.10/24,")),
          Map.entry("MacText", Message.of("a MAC address, such as 02:00:00:00:01:0a,")),
          Map.entry("Name", Message.of("a name")),
          Map.entry("LinkEnd", Message.of("a node, such as `alice` or `r1.left`,")),
          Map.entry("TrafficEnd", Message.of("a node or an address")),
          Map.entry("ScenarioName", Message.of("the name of the scenario")),
          Map.entry("Quantity", Message.of("a number with its unit, such as 10 ms,")),
          Map.entry("StepTime", Message.of("a time, such as 10 ms,")),
          Map.entry("PortText", Message.of("a port, such as 5004,")),
          Map.entry("Word", Message.of("a word")),
          Map.entry("Protocol", Message.of("a word")),
          Map.entry("Side", Message.of("`client` or `server`")),
          Map.entry("Act", Message.of("what the side does, such as `sends 300 B`,")),
          Map.entry("TcpSettings", Message.of("a setting, such as `nagle off`,")),
          Map.entry("TcpItem", Message.of("a setting, such as `nagle off`,")),
          Map.entry("Turn", Message.of("a step, such as `client sends 300 B`,")),
          Map.entry("PacketWords", Message.of("a packet, such as `arp request`,")),
          Map.entry("PacketPattern", Message.of("a packet, such as `arp request`,")),
          Map.entry("Claim", Message.of("an expectation, such as `hello receives 3`,")),
          Map.entry("Amount", AMOUNT),
          Map.entry("Count", AMOUNT),
          Map.entry("Comparison", Message.of("a comparison (=, !=, <, <=, >, >=)")),
          Map.entry("FieldName", Message.of("a field, such as `ip.ttl`,")),
          Map.entry("Value", Message.of("a value, such as 63 or `alice.mac`,")),
          Map.entry("Party", Message.of("a node, an address or a MAC address")),
          Map.entry("Action", Message.of("an event, such as `start hello`,")),
          Map.entry("OnOff", Message.of("`on` or `off`")),
          Map.entry("TableKind", Message.of("`arp`, `mac-table`, `routes` or `sockets`")),
          Map.entry("Expression", VALUE),
          Map.entry("Conjunction", VALUE),
          Map.entry("Comparing", VALUE),
          Map.entry("Sum", VALUE),
          Map.entry("Product", VALUE),
          Map.entry("Operand", VALUE),
          Map.entry("Index", INDEX),
          Map.entry("IndexProduct", INDEX),
          Map.entry("IndexTerm", INDEX),
          Map.entry("FlowName", Message.of("a flow, such as `hello`,")));

  /** What belongs into the middle of a rule. */
  private static final Map<String, Message> INSIDE =
      Map.of(
          "Network", Message.of("`{`, or `=` and a module,"),
          "Link", Message.of("`--` and another end, as in `link alice -- s1`,"),
          "SendAct", Message.of("how much, such as `300 B`,"),
          "TcpStateClaim", Message.of("`at` and a time, `passes`, or a state,"));

  /** What a rule stands for behind a word: {@code if …}. */
  private static final Map<String, Message> OF_SETTINGS =
      Map.ofEntries(
          Map.entry("hosts", Message.of("how many hosts, as in `site 12 hosts`,")),
          Map.entry("condition", Message.of("a condition, such as `hosts > 3`,")),
          Map.entry("rate", Message.of("a rate, such as 10 Mbit/s or 50/s,")),
          Map.entry("loss", Message.of("a share, such as 1 %%,")),
          Map.entry("bitErrors", Message.of("a probability, such as 1e-7,")),
          Map.entry("mtu", Message.of("a size, such as 1500,")),
          Map.entry("size", Message.of("a size, such as 300 B,")));

  private static final Map<String, Message> OF_TOKENS =
      Map.of(
          "NUMBER", Message.of("a number"),
          "ORDINAL", Message.of("an ordinal, such as 1st,"),
          "STRING", Message.of("a text in quotes"),
          "ID", Message.of("a name"),
          "ADDRESS", Message.of("an address, such as 10.1.1.1,"),
          "COLONS", Message.of("a MAC address, such as 02:00:00:00:01:0a,"));

  private Belongings() {}

  static Message index(String found) {
    return Message.of("%s belongs here, not `%s`", INDEX, found);
  }

  /** Whether it says more than that a value belongs there. */
  static boolean isSpecial(Message belongs) {
    return belongs != null && belongs != VALUE && belongs != INDEX;
  }

  /** Where a token of this kind, {@code RULE_NUMBER}, is missing; null for signs and words. */
  static Message ofToken(String name) {
    return name.startsWith("RULE_") ? OF_TOKENS.get(name.substring("RULE_".length())) : null;
  }

  /**
   * What would go on with the text, if this node is as far as it has been read; null if unknown.
   */
  static Message behind(INode node) {
    INode last = Nodes.lastChild(node);
    AbstractRule rule = BlockWords.rule(node);
    if (last == null) return at(node);
    String name = rule == null ? "" : rule.getName();
    Message said = INSIDE.getOrDefault(name, OF_RULES.get(name));
    return said != null ? said : next(last.getGrammarElement());
  }

  /**
   * What belongs to the place of this node, of which nothing has been read yet, or nothing good: in
   * the words of the outermost that begins there.
   */
  static Message at(INode node) {
    ILeafNode first = Nodes.first(node);
    Message said = null;
    INode one = node;
    for (; one != null && Nodes.first(one) == first; one = one.getParent()) {
      Message outer = ofElement(one.getGrammarElement());
      if (outer != null) said = outer;
    }
    if (Nodes.is(one, "SendAct")) return INSIDE.get("SendAct");
    return said != null || BlockWords.rule(node) == null
        ? said
        : first(BlockWords.rule(node).getAlternatives());
  }

  /** What belongs to the place where a word was taken for the name of a value; null if unknown. */
  static Message insteadOf(ILeafNode word) {
    INode one = Nodes.around(word, "ValueRef");
    Message said = null;
    for (; one.getParent() != null && Nodes.first(one) == word; one = one.getParent()) {
      EObject place = one.getGrammarElement();
      Message outer = ofElement(place);
      if (outer == null && said == null) outer = instead(assignment(place));
      if (outer != null) said = outer;
    }
    return Nodes.is(one, "SendAct") ? INSIDE.get("SendAct") : said;
  }

  /** Number, address, …: what else may stand where an expression may stand. */
  private static Message instead(Assignment expression) {
    return expression != null && expression.eContainer() instanceof Alternatives choice
        ? first(choice)
        : null;
  }

  private static Message ofElement(EObject element) {
    Assignment assignment = assignment(element);
    Message said = assignment == null ? null : OF_SETTINGS.get(assignment.getFeature());
    if (said != null) return said;
    AbstractRule rule =
        element instanceof RuleCall call
            ? call.getRule()
            : element instanceof AbstractRule own
                ? own
                : element instanceof CrossReference reference
                        && reference.getTerminal() instanceof RuleCall name
                    ? name.getRule()
                    : null;
    return rule == null
        ? null
        : OF_RULES.getOrDefault(rule.getName(), OF_TOKENS.get(rule.getName()));
  }

  private static Assignment assignment(EObject element) {
    for (EObject one = element; one != null; one = one.eContainer()) {
      if (one instanceof Assignment assignment) return assignment;
      if (one instanceof CompoundElement) return null;
    }
    return null;
  }

  /** What may follow the element in its rule. */
  private static Message next(EObject element) {
    List<Message> all = new ArrayList<>();
    BlockWords.next(element).forEach(one -> addFirst(one, all));
    return anyOf(all);
  }

  private static Message first(AbstractElement element) {
    List<Message> all = new ArrayList<>();
    addFirst(element, all);
    return anyOf(all);
  }

  /** What the element begins with, as far as it has a name. */
  private static void addFirst(AbstractElement element, List<Message> all) {
    Message said = element instanceof Alternatives ? null : ofElement(element);
    if (said != null) {
      if (!all.contains(said)) all.add(said);
    } else if (element instanceof Assignment assignment) {
      addFirst(assignment.getTerminal(), all);
    } else if (element instanceof Alternatives choice) {
      choice.getElements().forEach(one -> addFirst(one, all));
    } else if (element instanceof Keyword keyword) {
      all.add(Message.of("`%s`", keyword.getValue()));
    } else if (element instanceof EnumLiteralDeclaration literal) {
      addFirst(literal.getLiteral(), all);
    } else if (element instanceof CompoundElement group) {
      List<AbstractElement> elements = group.getElements();
      addFirst(elements.get(elements.get(0) instanceof Action ? 1 : 0), all);
    } else if (element instanceof RuleCall call
        && call.getRule() instanceof ParserRule rule
        && !BlockWords.isOfExpressions(rule)) {
      addFirst(rule.getAlternatives(), all);
    }
  }

  /** {@code `ip`, `mac` or `gateway`}; null if there is none. */
  private static Message anyOf(List<Message> all) {
    Message said = all.isEmpty() ? null : all.get(0);
    for (int i = 1; i < all.size(); i++)
      said =
          i + 1 == all.size()
              ? Message.of("%s or %s", said, all.get(i))
              : Message.of("%s, %s", said, all.get(i));
    return said;
  }
}
