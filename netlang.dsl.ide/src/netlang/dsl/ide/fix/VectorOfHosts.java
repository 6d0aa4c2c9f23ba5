package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.NIC_SETTINGS__IP;
import static netlang.dsl.net.NetPackage.Literals.NODE_REF__NODE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.message.Message;
import netlang.dsl.net.Host;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.NodeRef;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Hosts {@code pc1}, {@code pc2}, … below each other that differ in nothing but their addresses, as
 * one line {@code pc[i in 1..2]}.
 */
final class VectorOfHosts {

  /** Fewer are as easily read one by one. */
  private static final int LEAST = 3;

  private static final Pattern NUMBERED = Pattern.compile("(.*\\D)([1-9]\\d{0,3})");

  private final Spot spot;
  private final String stem;
  private final int first;
  private final List<Host> hosts = new ArrayList<>();

  private VectorOfHosts(Spot spot, Host host) {
    this.spot = spot;
    stem = stem(host);
    List<Node> nodes = ((Network) host.eContainer()).getNodes();
    int at = nodes.indexOf(host);
    while (at > 0 && follows(nodes.get(at - 1), nodes.get(at))) at--;
    first = number(nodes.get(at));
    hosts.add((Host) nodes.get(at));
    while (at + 1 < nodes.size() && follows(nodes.get(at), nodes.get(at + 1)))
      hosts.add((Host) nodes.get(++at));
  }

  /** Of the host at the caret and its neighbours. */
  static void around(Spot spot, Offers offers) {
    EObject object = spot.object();
    while (object != null && !(object instanceof Host)) object = object.eContainer();
    boolean numbered =
        object instanceof Host host
            && host.eContainer() instanceof Network
            && host.getName() != null
            && NUMBERED.matcher(host.getName()).matches();
    if (numbered) new VectorOfHosts(spot, (Host) object).offer(offers);
  }

  private static String stem(Node node) {
    Matcher name = NUMBERED.matcher(node.getName());
    return name.matches() ? name.group(1) : "";
  }

  private static int number(Node node) {
    Matcher name = NUMBERED.matcher(node.getName());
    return name.matches() ? Integer.parseInt(name.group(2)) : 0;
  }

  /** The next number, the same settings, the next address, and nothing but blanks between them. */
  private boolean follows(Node one, Node next) {
    if (!(one instanceof Host before && next instanceof Host behind)) return false;
    if (before.getName() == null || behind.getName() == null) return false;
    if (before.getDimension() != null || behind.getDimension() != null) return false;
    if (!stem(behind).equals(stem(before)) || number(behind) != number(before) + 1) return false;
    int end = Nodes.end(Nodes.of(before));
    int start = spot.edits().withKeywords(Nodes.of(behind)).getOffset();
    if (start < end || !spot.text().substring(end, start).isBlank()) return false;
    InterfaceAddress ip = ip(before);
    InterfaceAddress nextIp = ip(behind);
    boolean counted =
        ip == null
            ? nextIp == null
            : nextIp != null
                && ip.network().equals(nextIp.network())
                && nextIp.address().equals(ip.address().plus(1));
    return counted && settings(before).equals(settings(behind));
  }

  private static InterfaceAddress ip(Host host) {
    return host.getIp() == null ? null : Addresses.interfaceAddress(host.getIp()).orElse(null);
  }

  /** What stands behind the name, with a place for the address. */
  private String settings(Host host) {
    String text = Nodes.text(Nodes.of(host)).substring(host.getName().length());
    INode ip = Nodes.of(host, NIC_SETTINGS__IP);
    String block = ip == null ? text : text.replace(Nodes.text(ip), "%");
    return block.strip().replaceAll("\\s+", " ");
  }

  private void offer(Offers offers) {
    boolean remarks = hosts.stream().anyMatch(host -> settings(host).matches(".*(//|/\\*).*"));
    if (hosts.size() < LEAST || remarks) return;
    int last = first + hosts.size() - 1;
    String range = "[" + (ip(hosts.get(0)) == null ? "" : "i in ") + first + ".." + last + "]";
    List<TextEdit> edits = new ArrayList<>();
    edits.add(vector(range));
    List<Link> links = links();
    if (!links.isEmpty()) joinLinks(links, edits);
    for (TreeIterator<EObject> all = spot.file().eAllContents(); all.hasNext(); ) {
      EObject one = all.next();
      boolean joined = links.contains(one.eContainer());
      if (joined || !(one instanceof NodeRef reference)) continue;
      INode name = hosts.contains(reference.getNode()) ? Nodes.of(one, NODE_REF__NODE) : null;
      if (name != null)
        edits.add(spot.edits().replace(name, stem + "[" + number(reference.getNode()) + "]"));
    }
    offers.add(
        Message.of("Write %s hosts as `%s`", hosts.size(), stem + "[" + first + ".." + last + "]"),
        edits);
  }

  private TextEdit vector(String range) {
    INode one = Nodes.of(hosts.get(0));
    ITextRegion start = spot.edits().withKeywords(one);
    int end = Nodes.end(Nodes.of(hosts.get(hosts.size() - 1)));
    String text =
        spot.text().substring(Nodes.start(one) + hosts.get(0).getName().length(), Nodes.end(one));
    INode ip = Nodes.of(hosts.get(0), NIC_SETTINGS__IP);
    String settings = ip == null ? text : text.replace(Nodes.text(ip), computed());
    String before = spot.text().substring(start.getOffset(), Nodes.start(one));
    return new TextEdit(
        start.getOffset(),
        end - start.getOffset(),
        before + stem + range + settings.replaceFirst("^\\s+", " "));
  }

  /** {@code (10.1.1.0/24).host(i + 9)}. */
  private String computed() {
    InterfaceAddress ip = ip(hosts.get(0));
    int place = ip.address().value() - ip.network().network().value();
    int shift = place + (ip.network().hasBroadcast() ? 0 : 1) - first;
    String index = shift == 0 ? "i" : shift > 0 ? "i + " + shift : "i - " + -shift;
    return "(" + ip.network() + ").host(" + index + ")";
  }

  /** One for each host, all to the same end; none if they differ. */
  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    String other = null;
    for (Link link : ((Network) hosts.get(0).eContainer()).getLinks()) {
      if (link.getEnds().stream().noneMatch(end -> hosts.contains(end.getNode()))) continue;
      LinkEnd one = link.getEnds().get(0);
      boolean simple =
          link.getEnds().size() == 2
              && one.getPort() == null
              && links.size() < hosts.size()
              && one.getNode() == hosts.get(links.size());
      String rest = simple ? rest(link) : "";
      if (!simple || other != null && !rest.equals(other)) return List.of();
      other = rest;
      links.add(link);
    }
    return links.size() == hosts.size() ? links : List.of();
  }

  private static String rest(Link link) {
    INode whole = Nodes.of(link);
    int start = Nodes.end(Nodes.of(link.getEnds().get(0))) - Nodes.start(whole);
    return Nodes.text(whole).substring(start).replaceAll("\\s+", " ");
  }

  private void joinLinks(List<Link> links, List<TextEdit> edits) {
    edits.add(spot.edits().replace(Nodes.of(links.get(0).getEnds().get(0)), stem));
    for (Link link : links.subList(1, links.size())) edits.add(spot.edits().remove(Nodes.of(link)));
  }
}
