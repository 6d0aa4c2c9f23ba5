package netlang.sim.tcp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpOptions.SackBlock;

/** What has arrived: in order, waiting for the reader; and behind a hole, waiting for the rest. */
final class ReceiveBuffer {

  /** As many blocks as fit beside timestamps, RFC 2018 §3; four without. */
  private static final int MOST_BLOCKS = 4;

  private record Piece(int left, Payload data) {
    int right() {
      return left + data.length();
    }
  }

  private final ArrayDeque<Payload> ready = new ArrayDeque<>(2);
  private int unread;

  /** Octets of the first ready piece that were read. */
  private int gone;

  /** In the order of sequence numbers, none touching another's octets. */
  private final List<Piece> waiting = new ArrayList<>(0);

  /**
   * A FIN that came with data is reported with it: else its segment would never count as sacked.
   */
  private boolean finKnown;

  private int finSequence;

  /** What to report, the newest first, RFC 2018 §4. */
  private final List<SackBlock> blocks = new ArrayList<>(0);

  /** In order, not yet read. */
  int unread() {
    return unread;
  }

  boolean hasHole() {
    return !waiting.isEmpty();
  }

  List<SackBlock> blocks() {
    return blocks;
  }

  void finAt(int sequence) {
    finKnown = true;
    finSequence = sequence;
  }

  /** All has arrived. */
  void end() {
    blocks.clear();
  }

  void append(Payload data) {
    if (data.length() == 0) return;
    ready.addLast(data);
    unread += data.length();
  }

  /**
   * The first part of these octets that has come before, RFC 2883 §4; null if there is none.
   *
   * @param receiveNext all before it has come
   */
  SackBlock overlap(int left, int right, int receiveNext) {
    if (left == right) return null;
    if (SequenceNumber.isLess(left, receiveNext))
      return new SackBlock(left, SequenceNumber.min(right, receiveNext));
    SackBlock found = null;
    for (Piece piece : waiting) { // sorted; those that touch are one part
      int from = SequenceNumber.max(left, piece.left);
      int to = SequenceNumber.min(right, piece.right());
      if (!SequenceNumber.isLess(from, to)) continue;
      if (found == null) found = new SackBlock(from, to);
      else if (found.right() == from) found = new SackBlock(found.left(), to);
    }
    return found;
  }

  /** Keeps data that lies behind RCV.NXT. */
  void keep(int sequence, Payload data) {
    int from = sequence;
    int end = sequence + data.length();
    int i = 0;
    while (SequenceNumber.isLess(from, end)) {
      while (i < waiting.size() && SequenceNumber.isAtMost(waiting.get(i).right(), from)) i++;
      Piece next = i < waiting.size() ? waiting.get(i) : null;
      if (next != null && SequenceNumber.isAtMost(next.left, from)) {
        from = next.right();
        continue;
      }
      int until = next == null ? end : SequenceNumber.min(end, next.left);
      waiting.add(i, new Piece(from, data.slice(from - sequence, until - from)));
      from = until;
    }
    report(sequence, end);
  }

  /** Moves what follows {@code receiveNext} without a hole to the reader; the new RCV.NXT. */
  int drain(int receiveNext) {
    int next = receiveNext;
    while (!waiting.isEmpty() && SequenceNumber.isAtMost(waiting.get(0).left, next)) {
      Piece piece = waiting.remove(0);
      if (SequenceNumber.isAtMost(piece.right(), next)) continue;
      int known = next - piece.left;
      append(piece.data.slice(known, piece.data.length() - known));
      next = piece.right();
    }
    int filled = next;
    if (!blocks.isEmpty()) blocks.removeIf(block -> SequenceNumber.isAtMost(block.right(), filled));
    return next;
  }

  /** The block that holds the newest octets stands first; those that it swallows go. */
  private void report(int sequence, int end) {
    int left = sequence;
    int right = end;
    for (Piece piece : waiting) { // sorted, so one pass joins all that touch
      if (SequenceNumber.isLess(piece.right(), left) || SequenceNumber.isLess(right, piece.left))
        continue;
      left = SequenceNumber.min(left, piece.left);
      right = SequenceNumber.max(right, piece.right());
    }
    for (int i = waiting.size() - 1; i >= 0; i--)
      if (waiting.get(i).right() == left) left = waiting.get(i).left;
    if (finKnown && right == finSequence) right++;
    SackBlock joined = new SackBlock(left, right);
    blocks.removeIf(
        block ->
            SequenceNumber.isAtMost(joined.left(), block.left())
                && SequenceNumber.isAtMost(block.right(), joined.right()));
    blocks.add(0, joined);
    if (blocks.size() > MOST_BLOCKS) blocks.remove(MOST_BLOCKS);
  }

  Payload peek(int limit) {
    Payload found = Payload.EMPTY;
    int skip = gone;
    for (Payload piece : ready) {
      int part = Math.min(limit - found.length(), piece.length() - skip);
      found = Payload.join(found, piece.slice(skip, part));
      skip = 0;
      if (found.length() == limit) break;
    }
    return found;
  }

  Payload read(int limit) {
    int octets = Math.min(limit, unread);
    Payload found = Payload.EMPTY;
    while (found.length() < octets) {
      Payload first = ready.getFirst();
      int part = Math.min(octets - found.length(), first.length() - gone);
      found = Payload.join(found, first.slice(gone, part));
      gone += part;
      if (gone == first.length()) {
        ready.removeFirst();
        gone = 0;
      }
    }
    unread -= octets;
    return found;
  }

  void clear() {
    ready.clear();
    waiting.clear();
    blocks.clear();
    unread = 0;
    gone = 0;
  }
}
