package netlang.dsl.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.net.Body;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Port;
import netlang.dsl.net.Switch;
import netlang.dsl.template.Kind;
import netlang.dsl.value.Numbers;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.resource.IDerivedStateComputer;

/**
 * Adds implied NICs and ports to the model after a parse, and takes them away before the next one.
 */
public final class ImpliedInterfaces implements IDerivedStateComputer {

  /** The name of the only NIC of a host without {@code nic} blocks. */
  public static final String ONLY_NIC = "eth0";

  private static final Pattern PORT_NAME = Pattern.compile("\\bp[1-9]\\d{0,3}\\b");

  @Override
  public void installDerivedState(DerivedStateAwareResource resource, boolean preLinkingPhase) {
    NetFile file = file(resource);
    if (file == null) return;
    Set<Integer> mentioned = Bodies.isPlain(file) ? Set.of() : mentioned(resource);
    for (Body body : Bodies.of(file)) install(body, mentioned);
    for (Kind kind : file.getKinds())
      if (kind.getNode() instanceof Switch aSwitch)
        addPorts(aSwitch, new PortDemand(List.of()), mentioned);
  }

  /** Into a network that was made by a program, once its links are complete. */
  public static void install(Network network) {
    install(network, Set.of());
  }

  private static void install(Body body, Set<Integer> mentioned) {
    PortDemand demand = new PortDemand(Bodies.links(body));
    for (Node node : Bodies.nodes(body)) {
      if (node instanceof IpNode ipNode) addNic(ipNode);
      else if (node instanceof Switch aSwitch) addPorts(aSwitch, demand, mentioned);
    }
  }

  /**
   * The ports that the text speaks of anywhere: how many a switch has is known only when vectors
   * and loops are expanded, and names are looked up before.
   */
  private static Set<Integer> mentioned(DerivedStateAwareResource resource) {
    Set<Integer> numbers = new TreeSet<>();
    if (resource.getParseResult() == null) return numbers;
    Matcher matcher = PORT_NAME.matcher(resource.getParseResult().getRootNode().getText());
    while (matcher.find()) numbers.add(Interfaces.portNumber(matcher.group()));
    numbers.remove(0);
    return numbers;
  }

  /** The only NIC of a host without {@code nic} blocks. */
  public static void addNic(IpNode node) {
    if (!node.getNics().isEmpty()) return;
    Nic nic = NetFactory.eINSTANCE.createNic();
    nic.setName(ONLY_NIC);
    Implied.mark(nic);
    node.getNics().add(nic);
  }

  private static void addPorts(Switch aSwitch, PortDemand demand, Set<Integer> mentioned) {
    Set<String> written = new HashSet<>();
    for (Port port : aSwitch.getPorts()) written.add(port.getName());
    Set<Integer> numbers = new TreeSet<>(demand.numbers(aSwitch));
    numbers.addAll(mentioned);
    for (int number : numbers)
      if (!written.contains("p" + number)) aSwitch.getPorts().add(port(number));
  }

  private static Port port(int number) {
    Port port = NetFactory.eINSTANCE.createPort();
    port.setName("p" + number);
    Implied.mark(port);
    return port;
  }

  /** A port that a link of a network made by a program asks for; null if the switch has no such. */
  public static Port addPort(Switch aSwitch, String name) {
    int number = Interfaces.portNumber(name);
    boolean possible =
        number > 0
            && (aSwitch.getPortCount() == null
                || number <= Numbers.switchPorts(aSwitch.getPortCount()).orElse(0));
    if (!possible) return null;
    Port port = port(number);
    aSwitch.getPorts().add(port);
    return port;
  }

  @Override
  public void discardDerivedState(DerivedStateAwareResource resource) {
    NetFile file = file(resource);
    if (file == null) return;
    for (Body body : Bodies.of(file)) for (Node node : Bodies.nodes(body)) removeImplied(node);
    for (Kind kind : file.getKinds()) removeImplied(kind.getNode());
  }

  private static void removeImplied(Node node) {
    if (node instanceof IpNode ipNode) ipNode.getNics().removeIf(Interfaces::isImplied);
    else if (node instanceof Switch aSwitch) aSwitch.getPorts().removeIf(Interfaces::isImplied);
  }

  private static NetFile file(DerivedStateAwareResource resource) {
    List<EObject> contents = resource.getContents();
    return !contents.isEmpty() && contents.get(0) instanceof NetFile file ? file : null;
  }
}
