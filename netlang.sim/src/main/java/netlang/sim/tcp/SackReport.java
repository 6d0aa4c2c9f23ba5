package netlang.sim.tcp;

import java.util.List;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpOptions.SackBlock;

/**
 * What the SACK option of an acknowledgement says.
 *
 * @param blocks of what has arrived behind a hole, RFC 2018 §3
 * @param duplicate true if its first block told of octets that came twice, RFC 2883 §4
 */
record SackReport(List<SackBlock> blocks, boolean duplicate) {

  static final SackReport NONE = new SackReport(List.of(), false);

  /** Reports of what was never sent are not believed. */
  static SackReport of(List<SackBlock> blocks, int acknowledgment, int sendNext) {
    if (blocks.isEmpty()) return NONE;
    for (SackBlock each : blocks) {
      boolean sensible =
          SequenceNumber.isLess(each.left(), each.right())
              && SequenceNumber.isAtMost(each.right(), sendNext);
      if (!sensible) return NONE;
    }
    return isDuplicate(blocks, acknowledgment)
        ? new SackReport(blocks.subList(1, blocks.size()), true)
        : new SackReport(blocks, false);
  }

  /** A first block below the acknowledgement, or inside the second. */
  private static boolean isDuplicate(List<SackBlock> blocks, int acknowledgment) {
    SackBlock first = blocks.get(0);
    if (SequenceNumber.isAtMost(first.right(), acknowledgment)) return true;
    if (blocks.size() == 1) return false;
    SackBlock second = blocks.get(1);
    return SequenceNumber.isAtMost(second.left(), first.left())
        && SequenceNumber.isAtMost(first.right(), second.right());
  }
}
