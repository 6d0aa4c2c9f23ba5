package netlang.sim.plan;

import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;

/**
 * Something that a scenario does to the network.
 *
 * @param timeNanos since the start of the scenario
 * @param text as it stands in the file
 */
public record ScenarioEvent(long timeNanos, Action action, String text, Origin origin) {

  /** Flows, links, nodes and ports by index; {@code port} is a NIC of the node. */
  public sealed interface Action {}

  public record StartFlow(int flow) implements Action {}

  public record StopFlow(int flow) implements Action {}

  public record CutLink(int link) implements Action {}

  public record RestoreLink(int link) implements Action {}

  public record PowerOff(int node) implements Action {}

  public record PowerOn(int node) implements Action {}

  /** {@link InterfaceAddress#NONE} takes the address away. */
  public record SetAddress(int node, int port, InterfaceAddress ip) implements Action {}

  public record SetMac(int node, int port, MacAddress mac) implements Action {}

  /** Adds a route, or replaces the one to the same prefix with the same metric. */
  public record SetRoute(int node, RoutePlan route) implements Action {}

  public record RemoveRoute(int node, Ipv4Prefix destination) implements Action {}

  public record SetArp(int node, ArpEntryPlan entry) implements Action {}

  public record RemoveArp(int node, Ipv4Address address) implements Action {}

  public record Flush(int node, TableKind table) implements Action {}

  /** Gratuitous ARP: a request ({@code arping -U}) or a reply ({@code arping -A}), RFC 5227 §3. */
  public record Announce(int node, int port, Ipv4Address address, boolean asReply)
      implements Action {}

  /**
   * Duplicate address detection ({@code arping -D}): at most {@code count} probes one second apart,
   * RFC 5227 §2.1.1.
   */
  public record Probe(int node, int port, Ipv4Address address, int count) implements Action {}

  /**
   * From now on the n-th frame (counted from 1) that is put on the link, either way, and matches,
   * is lost.
   */
  public record DropFrame(int link, PacketPattern pattern, int ordinal) implements Action {}
}
