package netlang.dsl.ide.hint;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import netlang.dsl.derive.Bodies;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.expand.Expansion;
import netlang.dsl.expand.PlacedSubnet;
import netlang.dsl.ide.fact.Meaning;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Node;
import netlang.dsl.template.PlannedSubnet;
import netlang.dsl.template.ValueName;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

/** Addresses and MACs that were given, gateways that were found, subnets that were placed. */
public final class Hints {

  private final Meaning meaning;
  private final OperationCanceledManager cancellation;

  @Inject
  Hints(Meaning meaning, OperationCanceledManager cancellation) {
    this.meaning = meaning;
    this.cancellation = cancellation;
  }

  /** In the order of the text. */
  public List<Hint> in(XtextResource resource, ITextRegion region, CancelIndicator cancelled) {
    List<Hint> hints = new ArrayList<>();
    if (resource.getContents().isEmpty()) return hints;
    NetFile file = (NetFile) resource.getContents().get(0);
    for (Body body : Bodies.of(file)) {
      for (Node node : Bodies.nodes(body)) {
        cancellation.checkCanceled(cancelled);
        if (node instanceof IpNode ipNode && isIn(region, node)) addNode(ipNode, resource, hints);
      }
      for (ValueName value : Bodies.values(body))
        if (value instanceof PlannedSubnet && isIn(region, value))
          addSubnet(value, resource, hints);
    }
    hints.sort(Comparator.comparingInt(Hint::offset));
    return hints;
  }

  private static boolean isIn(ITextRegion region, EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    if (node == null) return false;
    int from = node.getOffset();
    return from < region.getOffset() + region.getLength()
        && from + node.getLength() >= region.getOffset();
  }

  private void addNode(IpNode node, XtextResource resource, List<Hint> hints) {
    List<IpNode> plain = new ArrayList<>();
    for (EObject each : meaning.of(node, resource))
      if (each instanceof IpNode ipNode) plain.add(ipNode);
    if (plain.isEmpty()) return;
    Stations stations = meaning.stations(plain.get(0));
    if (stations == null) return;
    for (Nic nic : node.getNics()) addNic(nic, plain, stations, hints);
    addGateways(node, plain, stations, hints);
  }

  private static void addNic(Nic nic, List<IpNode> plain, Stations stations, List<Hint> hints) {
    NicSettings settings = Interfaces.settingsOf(nic);
    List<Station> these = new ArrayList<>();
    for (IpNode node : plain)
      for (Station station : stations.of(node))
        if (Objects.equals(station.nic().getName(), nic.getName())) these.add(station);
    if (these.isEmpty()) return;
    int nameEnd = end(settings, "kind", "dimension", "name");
    if (settings.getMac() == null && nameEnd >= 0)
      hints.add(
          new Hint(
              nameEnd,
              range(these, station -> station.mac().toString()),
              Message.of("the MAC address that is given automatically")));
    if (settings.getIp() != null || !these.get(0).hasIp()) return;
    int ipEnd = end(settings, "ipOf");
    hints.add(
        new Hint(
            ipEnd >= 0 ? ipEnd : nameEnd,
            range(these, station -> String.valueOf(station.ip())),
            Message.of("the address that is computed")));
  }

  /** Who has the gateway that is written, or which one there is if none is. */
  private static void addGateways(
      IpNode node, List<IpNode> plain, Stations stations, List<Hint> hints) {
    List<INode> written =
        NodeModelUtils.findNodesForFeature(node, NetPackage.Literals.IP_NODE__GATEWAYS);
    IpNode first = plain.get(0);
    for (int i = 0; i < written.size() && i < node.getGateways().size(); i++) {
      Station owner = owner(node.getGateways().get(i), first, stations);
      if (owner != null)
        hints.add(
            new Hint(
                written.get(i).getEndOffset(),
                owner.name().replace("`", ""),
                Message.of("who has the address of the gateway")));
    }
    boolean silent = written.isEmpty() && node.getGatewaysOf().isEmpty();
    if (!silent || first.getGateways().isEmpty()) return;
    int end = end(node, "ipOf", "kind", "dimension", "name");
    hints.add(
        new Hint(
            end, "gateway " + first.getGateways().get(0), Message.of("the gateway of its subnet")));
  }

  private static Station owner(String gateway, IpNode node, Stations stations) {
    Ipv4Address address = gateway == null ? null : Addresses.address(gateway).orElse(null);
    if (address == null) return null;
    for (Station own : stations.of(node))
      if (own.hasIp() && own.ip().isLocal(address)) return stations.owner(address, own.segment());
    return null;
  }

  private void addSubnet(ValueName value, XtextResource resource, List<Hint> hints) {
    Expansion expansion = meaning.of(resource);
    if (expansion == null) return;
    List<PlacedSubnet> placed =
        expansion.subnets().stream().filter(each -> each.declaration() == value).toList();
    int end = end(value, "dimension", "name");
    if (placed.isEmpty() || end < 0) return;
    hints.add(
        new Hint(
            end,
            range(placed, each -> each.prefix().toString()),
            Message.of("the addresses that the plan gives it")));
  }

  /** Of several the first and the last. */
  private static <T> String range(List<T> all, Function<T, String> text) {
    String first = text.apply(all.get(0));
    String last = text.apply(all.get(all.size() - 1));
    return first.equals(last) ? first : first + " … " + last;
  }

  /** Behind the first of these features that is written; -1 if none is. */
  private static int end(EObject element, String... features) {
    for (String name : features) {
      EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
      if (feature == null) continue;
      List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
      if (!nodes.isEmpty()) return nodes.get(nodes.size() - 1).getEndOffset();
    }
    return -1;
  }
}
