package netlang.dsl.ide.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Body;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Host;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Link;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.ScenarioBody;
import netlang.dsl.net.Step;
import netlang.dsl.net.Switch;
import netlang.dsl.template.Choice;
import netlang.dsl.template.Constant;
import netlang.dsl.template.Kind;
import netlang.dsl.template.Loop;
import netlang.dsl.template.Module;
import netlang.dsl.template.Plan;
import netlang.dsl.template.PlannedSubnet;
import netlang.dsl.template.ScenarioLoop;
import netlang.dsl.template.Subnet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** The tree of what a file declares, in the order of its text. */
public final class Outline {

  /** Longer texts of elements without a name are cut. */
  private static final int LONGEST_TITLE = 60;

  private Outline() {}

  public static List<Symbol> of(XtextResource resource) {
    if (resource.getContents().isEmpty()) return List.of();
    NetFile file = (NetFile) resource.getContents().get(0);
    List<Symbol> symbols = new ArrayList<>();
    for (Constant constant : file.getConstants()) add(symbols, value(constant));
    for (Kind kind : file.getKinds()) add(symbols, named(kind, Symbol.Kind.KIND, "", List.of()));
    for (Module module : file.getModules())
      add(symbols, named(module, Symbol.Kind.MODULE, "", members(module)));
    for (Network network : file.getNetworks()) add(symbols, ofNetwork(network));
    for (Scenario scenario : file.getScenarios()) add(symbols, ofScenario(scenario));
    return inOrder(symbols);
  }

  private static Symbol ofNetwork(Network network) {
    return named(network, Symbol.Kind.NETWORK, "", members(network));
  }

  private static List<Symbol> members(Body body) {
    List<Symbol> members = new ArrayList<>();
    if (body == null) return members;
    for (Constant constant : body.getConstants()) add(members, value(constant));
    for (Subnet subnet : body.getSubnets()) add(members, value(subnet));
    for (Plan plan : body.getPlans())
      for (PlannedSubnet planned : plan.getSubnets()) add(members, value(planned));
    for (Node node : body.getNodes()) add(members, ofNode(node));
    for (Link link : body.getLinks())
      add(members, unnamed(link, Symbol.Kind.LINK, textBefore(link, "{"), List.of()));
    for (Flow flow : body.getFlows()) add(members, ofFlow(flow));
    for (Network network : body.getNetworks()) add(members, ofNetwork(network));
    for (Loop loop : body.getLoops())
      add(members, unnamed(loop, Symbol.Kind.BLOCK, textBefore(loop, "{"), members(loop)));
    for (Choice choice : body.getChoices())
      add(members, unnamed(choice, Symbol.Kind.BLOCK, textBefore(choice, "{"), branches(choice)));
    return members;
  }

  private static List<Symbol> branches(Choice choice) {
    List<Symbol> members = new ArrayList<>();
    for (Choice next = choice; next != null; next = next.getNext()) {
      members.addAll(members(next.getThen()));
      members.addAll(members(next.getOtherwise()));
    }
    return members;
  }

  private static Symbol value(Named value) {
    String text = textBefore(value, "{");
    int equals = text.indexOf('=');
    return named(
        value, Symbol.Kind.VALUE, equals < 0 ? "" : text.substring(equals + 1).strip(), List.of());
  }

  private static Symbol ofNode(Node node) {
    List<Symbol> children = new ArrayList<>();
    for (Interface port : Interfaces.of(node))
      if (!Interfaces.isImplied(port))
        add(children, named(port, Symbol.Kind.INTERFACE, address(port), List.of()));
    List<Interface> all = Interfaces.of(node);
    boolean implied = all.size() == 1 && Interfaces.isImplied(all.get(0));
    return named(node, kind(node), implied ? address(all.get(0)) : "", children);
  }

  private static Symbol.Kind kind(Node node) {
    if (node instanceof Switch) return Symbol.Kind.SWITCH;
    return node instanceof Host ? Symbol.Kind.HOST : Symbol.Kind.ROUTER;
  }

  private static String address(Interface port) {
    if (!(port instanceof Nic nic)) return "";
    String ip = Interfaces.settingsOf(nic).getIp();
    return ip == null ? "" : ip;
  }

  private static Symbol ofFlow(Flow flow) {
    String traffic = flow.getTraffic() == null ? "" : textBefore(flow.getTraffic(), "{");
    return named(flow, Symbol.Kind.FLOW, traffic, List.of());
  }

  private static Symbol ofScenario(Scenario scenario) {
    return named(scenario, Symbol.Kind.SCENARIO, "", members(scenario));
  }

  private static List<Symbol> members(ScenarioBody body) {
    List<Symbol> members = new ArrayList<>();
    for (Step step : body.getSteps())
      add(members, unnamed(step, Symbol.Kind.EVENT, textBefore(step, "{"), List.of()));
    for (Expectation expectation : body.getExpectations())
      add(
          members,
          unnamed(expectation, Symbol.Kind.EXPECTATION, textBefore(expectation, "\n"), List.of()));
    for (ScenarioLoop loop : body.getRepetitions())
      add(members, unnamed(loop, Symbol.Kind.BLOCK, textBefore(loop, "{"), members(loop)));
    return members;
  }

  private static List<Symbol> inOrder(List<Symbol> symbols) {
    symbols.sort(Comparator.comparingInt(symbol -> symbol.whole().getOffset()));
    return symbols;
  }

  private static void add(List<Symbol> symbols, Symbol symbol) {
    if (symbol != null) symbols.add(symbol);
  }

  /** Null if it has no name yet. */
  private static Symbol named(
      EObject object, Symbol.Kind kind, String detail, List<Symbol> children) {
    EStructuralFeature feature =
        object.eClass().getEStructuralFeature(NetPackage.Literals.NAMED__NAME.getName());
    INode node = NodeModelUtils.findActualNodeFor(object);
    List<INode> name = NodeModelUtils.findNodesForFeature(object, feature);
    if (node == null || name.isEmpty() || object.eGet(feature) == null) return null;
    ITextRegion whole = node.getTextRegion();
    ITextRegion selected = name.get(0).getTextRegion();
    List<Symbol> ordered = inOrder(new ArrayList<>(children));
    return new Symbol((String) object.eGet(feature), detail, kind, whole, selected, ordered);
  }

  /** Null if nothing of it is written. */
  private static Symbol unnamed(
      EObject object, Symbol.Kind kind, String title, List<Symbol> children) {
    INode node = NodeModelUtils.findActualNodeFor(object);
    if (node == null || title.isEmpty()) return null;
    ITextRegion whole = node.getTextRegion();
    return new Symbol(title, "", kind, whole, whole, inOrder(new ArrayList<>(children)));
  }

  /** In one line, without comments. */
  private static String textBefore(EObject object, String end) {
    INode node = NodeModelUtils.findActualNodeFor(object);
    if (node == null) return "";
    String text = NodeModelUtils.getTokenText(node);
    int cut = text.indexOf(end);
    String title = (cut < 0 ? text : text.substring(0, cut)).strip();
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
  }
}
