package netlang.dsl.ide.fix;

import netlang.dsl.message.Message;
import netlang.dsl.validation.AddressBlock;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Prefix;

/** What can be done about networks that were ill chosen. */
final class PlanFixes {

  private PlanFixes() {}

  /** The one that the check suggests, for all of the segment that are in the public one. */
  static void privateNetwork(Spot spot, Offers offers) {
    Station station = spot.station();
    if (station == null || !station.hasIp()) return;
    for (String suggested : spot.replacements()) {
      Ipv4Prefix free = Addresses.prefix(suggested).get();
      for (AddressBlock block : AddressBlock.of(spot.stations().in(station.segment()))) {
        Readdressing change = new Readdressing(spot);
        if (!block.stations().contains(station) || !change.moveAll(block.stations(), free))
          continue;
        offers.add(
            Message.of("Give the segment of %s the private network %s", station.name(), free),
            change.edits());
      }
    }
  }
}
