package netlang.sim.run;

import java.util.List;
import netlang.sim.trace.DropReason;

/**
 * What was counted during a run, observed or not.
 *
 * @param packetHops frames put on a wire, over all links
 * @param deliveredBytes octets of application data that reached the application they were for
 * @param drops how many PDUs died of each reason, in the order of {@link DropReason}
 * @param links in the order of the plan
 */
public record Statistics(
    long packetHops, long deliveredBytes, List<Drops> drops, List<LinkCounts> links) {

  public Statistics {
    drops = List.copyOf(drops);
    links = List.copyOf(links);
  }

  /** How many died of one reason. */
  public record Drops(DropReason reason, long count) {}

  /** Both directions of a link: {@code aToB} first. */
  public record LinkCounts(DirectionCounts aToB, DirectionCounts bToA) {}

  /**
   * @param frames put on the wire
   * @param bytes of these, from the destination MAC to the last octet of padding
   * @param drops frames that died in the queue or on the wire
   */
  public record DirectionCounts(long frames, long bytes, long drops) {}

  public long drops(DropReason reason) {
    return drops.get(reason.ordinal()).count();
  }
}
