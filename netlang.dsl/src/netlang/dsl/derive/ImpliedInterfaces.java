package netlang.dsl.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Port;
import netlang.dsl.net.Switch;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.resource.IDerivedStateComputer;

/**
 * Adds implied NICs and ports to the model after a parse, and takes them away before the next one.
 */
public final class ImpliedInterfaces implements IDerivedStateComputer {

  /** The name of the only NIC of a host without {@code nic} blocks. */
  public static final String ONLY_NIC = "eth0";

  @Override
  public void installDerivedState(DerivedStateAwareResource resource, boolean preLinkingPhase) {
    for (Network network : networks(resource)) {
      PortDemand demand = new PortDemand(network);
      for (Node node : network.getNodes()) {
        if (node instanceof IpNode ipNode) addNic(ipNode);
        else if (node instanceof Switch aSwitch) addPorts(aSwitch, demand);
      }
    }
  }

  private static void addNic(IpNode node) {
    if (!node.getNics().isEmpty()) return;
    Nic nic = NetFactory.eINSTANCE.createNic();
    nic.setName(ONLY_NIC);
    Implied.mark(nic);
    node.getNics().add(nic);
  }

  private static void addPorts(Switch aSwitch, PortDemand demand) {
    Set<String> written = new HashSet<>();
    for (Port port : aSwitch.getPorts()) written.add(port.getName());
    for (int number : demand.numbers(aSwitch)) {
      if (written.contains("p" + number)) continue;
      Port port = NetFactory.eINSTANCE.createPort();
      port.setName("p" + number);
      Implied.mark(port);
      aSwitch.getPorts().add(port);
    }
  }

  @Override
  public void discardDerivedState(DerivedStateAwareResource resource) {
    for (Network network : networks(resource)) {
      for (Node node : network.getNodes()) {
        if (node instanceof IpNode ipNode) removeImplied(ipNode.getNics());
        else if (node instanceof Switch aSwitch) removeImplied(aSwitch.getPorts());
      }
    }
  }

  private static void removeImplied(List<? extends Interface> interfaces) {
    interfaces.removeIf(Interfaces::isImplied);
  }

  private static List<Network> networks(DerivedStateAwareResource resource) {
    List<EObject> contents = resource.getContents();
    return !contents.isEmpty() && contents.get(0) instanceof NetFile file
        ? file.getNetworks()
        : List.of();
  }
}
