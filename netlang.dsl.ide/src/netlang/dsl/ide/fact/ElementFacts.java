package netlang.dsl.ide.fact;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.expand.Expansion;
import netlang.dsl.expand.PlacedSubnet;
import netlang.dsl.message.Message;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Listener;
import netlang.dsl.net.Named;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Router;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Switch;
import netlang.dsl.template.Module;
import netlang.dsl.template.ValueName;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.wiring.Segment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** What is known of the elements that have a name. */
public final class ElementFacts {

  private static final int LISTED = 8;

  private final Meaning meaning;

  @Inject
  ElementFacts(Meaning meaning) {
    this.meaning = meaning;
  }

  /**
   * @param file from which the element is looked at; it may be declared in another one
   */
  public Facts of(EObject element, Resource file) {
    return new Facts(heading(element), Remarks.above(element), sentences(element, file));
  }

  private List<Message> sentences(EObject element, Resource file) {
    if (element instanceof Scenario scenario) return ofScenario(scenario);
    if (element instanceof Module module) return ofModule(module, file);
    if (element instanceof ValueName) return ofSubnet(element, file);
    List<EObject> plain = meaning.of(element, file);
    if (plain.isEmpty()) return List.of();
    Stations stations = meaning.stations(plain.get(0));
    if (stations == null) return List.of();
    if (plain.size() > 1) return new SeveralFacts(stations).of(plain);
    List<Message> sentences = ofPlain(plain.get(0), stations);
    if (!(plain.get(0) instanceof Named named) || !isPart(named)) return sentences;
    List<Message> withName = new ArrayList<>(sentences);
    withName.add(0, Message.of("here called `%s`", named.getName()));
    return withName;
  }

  private static boolean isPart(Named plain) {
    return plain.getName() != null && plain.getName().contains("/");
  }

  private static List<Message> ofPlain(EObject element, Stations stations) {
    if (element instanceof Network network) return ofNetwork(network, stations);
    if (element instanceof IpNode node) return ofIpNode(node, stations);
    if (element instanceof Switch aSwitch) return ofSwitch(aSwitch, stations);
    if (element instanceof Nic nic) return new InterfaceFacts(stations).of(nic);
    if (element instanceof Interface port) return List.of(new InterfaceFacts(stations).cable(port));
    if (element instanceof Flow flow) return new FlowFacts(stations).of(flow);
    return List.of();
  }

  private List<Message> ofModule(Module module, Resource file) {
    Expansion expansion = meaning.of(file);
    boolean used = expansion != null && expansion.uses(module);
    return used ? List.of() : List.of(Message.of("no network of this file is made of it"));
  }

  private List<Message> ofSubnet(EObject element, Resource file) {
    Expansion expansion = meaning.of(file);
    if (expansion == null) return List.of();
    List<PlacedSubnet> placed =
        expansion.subnets().stream().filter(each -> each.declaration() == element).toList();
    if (placed.size() == 1) return AddressSentences.ofNetwork(placed.get(0).prefix());
    List<Message> sentences = new ArrayList<>();
    for (PlacedSubnet each : placed.subList(0, Math.min(LISTED, placed.size())))
      sentences.add(Message.of("`%s`: %s", each.name(), each.prefix()));
    if (placed.size() > LISTED) sentences.add(Message.of("and %s more", placed.size() - LISTED));
    return sentences;
  }

  private static List<Message> ofIpNode(IpNode node, Stations stations) {
    InterfaceFacts interfaces = new InterfaceFacts(stations);
    List<Message> facts = new ArrayList<>();
    List<Nic> nics = node.getNics();
    if (nics.size() == 1) facts.addAll(interfaces.of(nics.get(0)));
    else for (Nic nic : nics) facts.add(brief(nic, stations, interfaces));
    facts.addAll(interfaces.gateways(node));
    for (Listener listener : node.getListeners())
      if (listener.getPort() != null)
        facts.add(Message.of("listens on %s %s", listener.getProtocol(), listener.getPort()));
    return facts;
  }

  private static Message brief(Nic nic, Stations stations, InterfaceFacts interfaces) {
    Station station = stations.at(nic);
    String address = station == null || !station.hasIp() ? "" : " " + station.ip();
    return Message.of("`%s`%s: %s", nic.getName(), address, interfaces.cable(nic));
  }

  private static List<Message> ofSwitch(Switch aSwitch, Stations stations) {
    InterfaceFacts interfaces = new InterfaceFacts(stations);
    List<Message> facts = new ArrayList<>();
    List<Interface> ports = Interfaces.of(aSwitch);
    List<Interface> used =
        ports.stream().filter(port -> stations.wiring().cableAt(port) != null).toList();
    facts.add(Message.of("%s of %s ports have a cable", used.size(), ports.size()));
    for (Interface port : used.subList(0, Math.min(LISTED, used.size())))
      facts.add(Message.of("`%s`: %s", port.getName(), interfaces.cable(port)));
    return facts;
  }

  private static List<Message> ofNetwork(Network network, Stations stations) {
    List<Message> facts = new ArrayList<>();
    int switches = 0;
    int routers = 0;
    int hosts = 0;
    for (Node node : network.getNodes()) {
      if (node instanceof Switch) switches++;
      else if (node instanceof Router) routers++;
      else hosts++;
    }
    facts.add(
        Message.of(
            "hosts: %s, routers: %s, switches: %s, links: %s, flows: %s",
            hosts, routers, switches, network.getLinks().size(), network.getFlows().size()));
    List<Segment> segments = stations.wiring().segments();
    facts.add(Message.of("segments: %s", segments.size()));
    return facts;
  }

  private static List<Message> ofScenario(Scenario scenario) {
    return List.of(
        Message.of(
            "steps: %s, expectations: %s",
            scenario.getSteps().size(), scenario.getExpectations().size()));
  }

  /** As it is declared, in one line, without its block. */
  private static String heading(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    boolean written = node != null && NodeModelUtils.findActualSemanticObjectFor(node) == element;
    if (!written) return element instanceof Named named ? word(element) + named.getName() : "";
    String text = NodeModelUtils.getTokenText(node);
    int block = text.indexOf('{');
    String header = (block < 0 ? text : text.substring(0, block)).strip();
    String word = word(element);
    return header.startsWith(word) ? header : word + header;
  }

  /** The keyword of a declaration with a blank, which is not part of the element's own text. */
  private static String word(EObject element) {
    String type = element.eClass().getName().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "host",
          "router",
          "switch",
          "nic",
          "port",
          "flow",
          "network",
          "scenario",
          "module",
          "kind",
          "subnet" ->
          type + " ";
      case "constant" -> "const ";
      default -> "";
    };
  }
}
