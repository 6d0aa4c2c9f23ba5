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

  /** Octets without a hole, in the pieces in which they came. */
  private static final class Island {
    private final int left;
    private int right;
    private final List<Payload> pieces = new ArrayList<>();

    Island(int left) {
      this.left = left;
      right = left;
    }

    void append(Payload data) {
      pieces.add(data);
      right += data.length();
    }

    void append(Island next) {
      pieces.addAll(next.pieces);
      right = next.right;
    }
  }

  private final ArrayDeque<Payload> ready = new ArrayDeque<>(2);
  private int unread;

  /** Octets of the first ready piece that were read. */
  private int gone;

  /** In the order of sequence numbers, with a hole before each. */
  private final List<Island> islands = new ArrayList<>(0);

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
    return !islands.isEmpty();
  }

  List<SackBlock> blocks() {
    return blocks;
  }

  /** {@code withData}: it came with data. */
  void finAt(int sequence, boolean withData) {
    int old = finSequence + 1;
    if (finKnown) blocks.removeIf(block -> block.right() == old);
    finKnown = withData;
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
    for (int i = behind(left); i < islands.size(); i++) {
      int from = SequenceNumber.max(left, islands.get(i).left);
      int to = SequenceNumber.min(right, islands.get(i).right);
      if (SequenceNumber.isLess(from, to)) return new SackBlock(from, to);
    }
    return null;
  }

  /** The index of the first island that ends behind that number; most often it is the last. */
  private int behind(int sequence) {
    int index = islands.size();
    while (index > 0 && SequenceNumber.isLess(sequence, islands.get(index - 1).right)) index--;
    return index;
  }

  /** Keeps data that lies behind RCV.NXT. */
  void keep(int sequence, Payload data) {
    int end = sequence + data.length();
    int from = sequence;
    int index = behind(sequence);
    while (SequenceNumber.isLess(from, end)) {
      Island next = index < islands.size() ? islands.get(index) : null;
      if (next != null && SequenceNumber.isAtMost(next.left, from)) {
        from = next.right;
        index++;
        continue;
      }
      int until = next == null ? end : SequenceNumber.min(end, next.left);
      Island shore = index > 0 ? islands.get(index - 1) : null;
      if (shore == null || shore.right != from) {
        shore = new Island(from);
        islands.add(index++, shore);
      }
      shore.append(data.slice(from - sequence, until - from));
      if (next != null && next.left == until) {
        shore.append(next);
        islands.remove(index);
      }
      from = shore.right;
    }
    report(islands.get(behind(sequence)));
  }

  /** Moves what follows {@code receiveNext} without a hole to the reader; the new RCV.NXT. */
  int drain(int receiveNext) {
    int next = receiveNext;
    while (!islands.isEmpty() && SequenceNumber.isAtMost(islands.get(0).left, next)) {
      Island island = islands.remove(0);
      int left = island.left;
      for (Payload piece : island.pieces) {
        int known = Math.max(0, Math.min(next - left, piece.length()));
        append(piece.slice(known, piece.length() - known));
        left += piece.length();
      }
      next = SequenceNumber.max(next, island.right);
    }
    int filled = next;
    if (!blocks.isEmpty()) blocks.removeIf(block -> SequenceNumber.isAtMost(block.right(), filled));
    return next;
  }

  /** The block that holds the newest octets stands first; those that it swallows go. */
  private void report(Island island) {
    int right = island.right;
    if (finKnown && right == finSequence) right++;
    SackBlock newest = new SackBlock(island.left, right);
    blocks.removeIf(
        block ->
            SequenceNumber.isAtMost(newest.left(), block.left())
                && SequenceNumber.isAtMost(block.right(), newest.right()));
    blocks.add(0, newest);
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
}
