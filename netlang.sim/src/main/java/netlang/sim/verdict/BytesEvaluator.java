package netlang.sim.verdict;

import java.util.HexFormat;
import java.util.List;
import netlang.sim.plan.Expectation.HasBytes;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;

/** {@code the 1st frame at a has bytes "ff ff ?? *"}: octets with padding, without FCS. */
final class BytesEvaluator implements Evaluator {

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private final HasBytes claim;
  private final Spotter spotter;
  private final Words words;
  private int count;
  private byte[] bytes;
  private long timeNanos;

  BytesEvaluator(HasBytes claim, Spotter spotter, Words words) {
    this.claim = claim;
    this.spotter = spotter;
    this.words = words;
  }

  @Override
  public void observe(TraceEvent event) {
    if (bytes != null || !claim.window().contains(event.time())) return;
    EthernetFrame frame = spotter.spot(event);
    if (frame == null || ++count < claim.ordinal()) return;
    bytes = frame.bytes();
    timeNanos = event.time();
  }

  @Override
  public Outcome outcome() {
    if (bytes == null)
      return Outcome.unjudged(
          count == 0
              ? "no " + words.sighting(claim.sighting()) + " came"
              : "only "
                  + Words.count(count, "packet")
                  + " came, of "
                  + words.sighting(claim.sighting()));
    String difference = difference();
    String which = "the " + Words.ordinal(count) + ", at " + Nanos.print(timeNanos) + ", ";
    if (difference.isEmpty()) return Outcome.of(true, which + "had them", timeNanos);
    return Outcome.of(false, which + difference + ": " + HEX.formatHex(bytes), timeNanos);
  }

  /** The first octet that is not as claimed, or an empty text. */
  private String difference() {
    List<Integer> octets = claim.octets();
    for (int i = 0; i < octets.size() && i < bytes.length; i++) {
      int octet = bytes[i] & 0xff;
      if (octets.get(i) >= 0 && octets.get(i) != octet)
        return "octet " + i + String.format(" is %02x, not %02x", octet, octets.get(i));
    }
    boolean tooShort = bytes.length < octets.size();
    boolean tooLong = bytes.length > octets.size() && !claim.prefix();
    return tooShort || tooLong ? "has " + bytes.length + " octets, not " + octets.size() : "";
  }
}
