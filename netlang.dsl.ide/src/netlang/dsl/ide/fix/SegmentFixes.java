package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.LINK__ECN_MARK;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.Link;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Node;
import netlang.dsl.net.Quantity;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Numbers;
import netlang.dsl.wiring.Mtus;
import netlang.sim.plan.LinkPlan;

/** What all in a segment share: the size of packets, and who marks them. */
final class SegmentFixes {

  private SegmentFixes() {}

  /** The MTU of another in the segment. */
  static void equalMtu(Spot spot, Offers offers) {
    Link link = spot.around(Link.class);
    Quantity quantity = spot.around(Quantity.class);
    Station station = link == null ? spot.station() : stationOf(link, spot);
    if (station == null) return;
    List<Integer> others =
        spot.stations().in(station.segment()).stream()
            .filter(other -> other != station && other.isLinked())
            .map(other -> Mtus.of(other.nic(), spot.wiring()))
            .distinct()
            .toList();
    NicSettings settings = station.settings();
    for (int mtu : others) {
      if (quantity != null)
        offers.change(spot.marked(), mtu + " B", spot.replaceMarked(mtu + " B"));
      else
        offers.add(
            Message.of("Add `%s`", "mtu " + mtu), spot.edits().addSetting(settings, "mtu " + mtu));
    }
  }

  private static Station stationOf(Link link, Spot spot) {
    return spot.wiring().cablesOf(link).stream()
        .flatMap(cable -> List.of(cable.a(), cable.b()).stream())
        .filter(Nic.class::isInstance)
        .map(port -> spot.stations().at((Nic) port))
        .findFirst()
        .orElse(null);
  }

  /** A link marks before its queue is full, and what asks to be marked. */
  static void marks(Spot spot, Offers offers) {
    Link link = spot.around(Link.class);
    if (link == null || link.getEcnMark() == null) return;
    int queue =
        link.getQueue() == null
            ? LinkPlan.DEFAULT_QUEUE_FRAMES
            : Numbers.queueFrames(link.getQueue()).orElse(0);
    String half = "" + Math.max(1, queue / 2);
    offers.change(spot.marked(), half, spot.replaceMarked(half));
    Network network = spot.network();
    Body body = spot.body();
    if (network != null && network.getTcp() != null)
      offers.add(
          Message.of("Add `%s`", "tcp { ecn on }"),
          spot.edits().addSetting(network.getTcp(), "ecn on"));
    else if (body != null && !body.getNodes().isEmpty()) {
      Node last = body.getNodes().get(body.getNodes().size() - 1);
      offers.add(
          Message.of("Add `%s`", "tcp { ecn on }"),
          spot.edits().addBehind(Nodes.of(last), "tcp { ecn on }"));
    }
    offers.leaveOut(Nodes.of(link, LINK__ECN_MARK), spot);
  }
}
