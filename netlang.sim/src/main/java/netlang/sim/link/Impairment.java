package netlang.sim.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netlang.sim.engine.RandomStream;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.RandomStreams.Purpose;
import netlang.sim.plan.LinkPlan;
import netlang.sim.trace.Origin;
import netlang.sim.wire.EthernetFrame;

/** What goes wrong on one direction of a wire: by chance, or because the scenario wants it. */
final class Impairment {

  private final double lossRate;
  private final double bitErrorRate;
  private final RandomStream losses;
  private final RandomStream errors;

  /** How many bits come through before the next one is flipped. */
  private long goodBits;

  private final List<Doomed> doomed = new ArrayList<>(1);

  /** A frame on the wire that will not arrive. */
  private record Doomed(EthernetFrame frame, Origin by) {}

  /** {@code streams} may be null if the plan has neither loss nor bit errors. */
  Impairment(LinkPlan plan, RandomStreams streams, int direction) {
    lossRate = plan.lossRate();
    bitErrorRate = plan.bitErrorRate();
    losses = lossRate > 0 ? streams.stream(Purpose.LOSS, direction) : null;
    errors = bitErrorRate > 0 ? streams.stream(Purpose.BIT_ERRORS, direction) : null;
    if (errors != null) goodBits = errors.nextGeometric(bitErrorRate);
  }

  /** The frame will not arrive, because the scenario says so. */
  void doom(EthernetFrame frame, Origin by) {
    doomed.add(new Doomed(frame, by));
  }

  /** Who wants the frame to be lost, or null. */
  Origin doomOf(EthernetFrame frame) {
    for (int i = 0; i < doomed.size(); i++) {
      if (doomed.get(i).frame() == frame) return doomed.remove(i).by();
    }
    return null;
  }

  /** Whether chance loses the next frame. */
  boolean loses() {
    return losses != null && losses.nextDouble() < lossRate;
  }

  /** The frame as it arrives; null if its frame check sequence does not match. */
  EthernetFrame damage(EthernetFrame frame) {
    if (errors == null) return frame;
    long bits = (frame.paddedLength() + EthernetFrame.FCS_LENGTH) * 8L;
    if (goodBits >= bits) {
      goodBits -= bits;
      return frame;
    }
    byte[] octets = withFcs(frame);
    for (; goodBits < bits; goodBits = plus(goodBits + 1, errors.nextGeometric(bitErrorRate)))
      octets[(int) (goodBits / 8)] ^=
          (byte) (1 << goodBits % 8); // "least significant bit first", IEEE 802.3 §3.3
    goodBits -= bits;
    byte[] content = Arrays.copyOf(octets, octets.length - EthernetFrame.FCS_LENGTH);
    return isIntact(octets, content) ? EthernetFrame.parse(content) : null;
  }

  private static byte[] withFcs(EthernetFrame frame) {
    byte[] content = frame.bytes();
    int fcs = EthernetFrame.fcs(content);
    byte[] octets = Arrays.copyOf(content, content.length + EthernetFrame.FCS_LENGTH);
    for (int i = 0; i < EthernetFrame.FCS_LENGTH; i++)
      octets[content.length + i] = (byte) (fcs >>> 8 * i);
    return octets;
  }

  private static boolean isIntact(byte[] octets, byte[] content) {
    int fcs = EthernetFrame.fcs(content);
    for (int i = 0; i < EthernetFrame.FCS_LENGTH; i++) {
      if (octets[content.length + i] != (byte) (fcs >>> 8 * i)) return false;
    }
    return true;
  }

  /** Saturates: "never" stays never. */
  private static long plus(long position, long distance) {
    long sum = position + distance;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
