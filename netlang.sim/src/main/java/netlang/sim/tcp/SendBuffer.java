package netlang.sim.tcp;

import java.util.ArrayDeque;
import netlang.sim.wire.Payload;

/** What the application has written and the sender has not yet put into segments. */
final class SendBuffer {

  private final ArrayDeque<Payload> pieces = new ArrayDeque<>(2);

  /** Octets of the first piece that are gone already. */
  private int gone;

  private int length;

  /** In octets. */
  int length() {
    return length;
  }

  void append(Payload data) {
    if (data.length() == 0) return;
    pieces.addLast(data);
    length += data.length();
  }

  /** Takes so many octets, at most {@link #length}, from the front. */
  Payload take(int octets) {
    Payload taken = Payload.EMPTY;
    while (taken.length() < octets) {
      Payload first = pieces.getFirst();
      int part = Math.min(octets - taken.length(), first.length() - gone);
      taken = Payload.join(taken, first.slice(gone, part));
      gone += part;
      if (gone == first.length()) {
        pieces.removeFirst();
        gone = 0;
      }
    }
    length -= octets;
    return taken;
  }

  void clear() {
    pieces.clear();
    gone = 0;
    length = 0;
  }
}
