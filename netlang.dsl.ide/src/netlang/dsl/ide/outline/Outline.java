package netlang.dsl.ide.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Host;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Link;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Step;
import netlang.dsl.net.Switch;
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
    for (Network network : file.getNetworks()) add(symbols, ofNetwork(network));
    for (Scenario scenario : file.getScenarios()) add(symbols, ofScenario(scenario));
    return inOrder(symbols);
  }

  private static Symbol ofNetwork(Network network) {
    List<Symbol> children = new ArrayList<>();
    for (Node node : network.getNodes()) add(children, ofNode(node));
    for (Link link : network.getLinks())
      add(children, unnamed(link, Symbol.Kind.LINK, textBefore(link, "{")));
    for (Flow flow : network.getFlows()) add(children, ofFlow(flow));
    return named(network, Symbol.Kind.NETWORK, "", children);
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
    List<Symbol> children = new ArrayList<>();
    for (Step step : scenario.getSteps())
      add(children, unnamed(step, Symbol.Kind.EVENT, textBefore(step, "{")));
    for (Expectation expectation : scenario.getExpectations())
      add(children, unnamed(expectation, Symbol.Kind.EXPECTATION, textBefore(expectation, "\n")));
    return named(scenario, Symbol.Kind.SCENARIO, "", inOrder(children));
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
    return new Symbol(
        (String) object.eGet(feature), detail, kind, whole, selected, inOrder(children(children)));
  }

  private static List<Symbol> children(List<Symbol> children) {
    return new ArrayList<>(children);
  }

  private static Symbol unnamed(EObject object, Symbol.Kind kind, String title) {
    INode node = NodeModelUtils.findActualNodeFor(object);
    if (node == null || title.isEmpty()) return null;
    ITextRegion whole = node.getTextRegion();
    return new Symbol(title, "", kind, whole, whole, List.of());
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
