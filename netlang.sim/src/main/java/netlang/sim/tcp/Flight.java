package netlang.sim.tcp;

import java.util.List;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpOptions.SackBlock;
import netlang.sim.wire.TcpSegment;

/**
 * The retransmission queue of RFC 9293 §3.10.7.4, with the scoreboard of RFC 6675 §3: what was sent
 * and is not acknowledged, in the order of sequence numbers, and what is believed of each segment.
 *
 * <pre>
 *   pipe = all - sacked - assumed - lost + resent        (octets thought to be in the network)
 * </pre>
 */
final class Flight {

  /** What an acknowledgment said that was not known before. */
  static final class News {
    /** Octets acknowledged in order. */
    int acknowledged;

    /** Octets that were delivered, in order or not: neither acknowledged nor sacked before. */
    int delivered;

    /** Of the segment sent last among those delivered and sent but once, when; -1: none. */
    long freshlySentAt;

    /** Of the segment sent last among all that were delivered: when, and its number, for RACK. */
    long lastSentAt;

    long lastOrder;
    boolean lastWasResent;

    /** A segment that was sent but once was delivered below one that was sacked before. */
    boolean reordered;

    boolean sackedSomething;

    private void clear() {
      acknowledged = 0;
      delivered = 0;
      freshlySentAt = -1;
      lastSentAt = -1;
      reordered = false;
      sackedSomething = false;
    }
  }

  private final News news = new News();
  private SentSegment first;
  private SentSegment last;
  private int segments;
  private int all;
  private int sacked;
  private int sackedSegments;
  private int assumed;
  private int lost;
  private int resent;
  private long transmissions;

  /** The highest sequence number that was sacked, if anything was. */
  private int highestSacked;

  /** Where to look for a lost segment that was not sent again; null: from the first. */
  private SentSegment cursor;

  /** The blocks of the last acknowledgment: nothing new is in one that was there already. */
  private List<SackBlock> known = List.of();

  boolean isEmpty() {
    return first == null;
  }

  SentSegment first() {
    return first;
  }

  SentSegment last() {
    return last;
  }

  int segments() {
    return segments;
  }

  /** Octets. */
  int length() {
    return all;
  }

  int sacked() {
    return sacked;
  }

  int lost() {
    return lost;
  }

  int resent() {
    return resent;
  }

  /** Octets thought to be in the network, RFC 6675 §4 SetPipe. */
  int pipe() {
    return Math.max(0, all - sacked - assumed - lost + resent);
  }

  /** Without SACK: what has left the network as duplicate ACKs say, nobody knows which segments. */
  int assumed() {
    return assumed;
  }

  void assume(int octets) {
    assumed = Math.max(0, Math.min(octets, all));
  }

  int sackedSegments() {
    return sackedSegments;
  }

  boolean hasSacked() {
    return sacked > 0;
  }

  int highestSacked() {
    return highestSacked;
  }

  void add(SentSegment segment) {
    segment.order = ++transmissions;
    if (first == null) first = segment;
    else last.next = segment;
    last = segment;
    segments++;
    all += segment.length();
  }

  /** Something arrives; what it says that is new. */
  News acknowledge(int acknowledgment, List<SackBlock> blocks) {
    news.clear();
    boolean repaired = false;
    while (first != null && SequenceNumber.isAtMost(first.end(), acknowledgment)) {
      repaired |= first.everResent && !first.sacked;
      removeFirst();
    }
    if (first != null && SequenceNumber.isLess(first.sequence, acknowledgment))
      cutFirst(acknowledgment);
    if (repaired) news.freshlySentAt = -1; // the others have waited for it behind the hole
    for (SackBlock block : blocks) {
      if (!known.contains(block)) sack(block);
    }
    known = blocks;
    return news;
  }

  private void removeFirst() {
    SentSegment gone = first;
    forget(gone);
    news.acknowledged += gone.length();
    if (!gone.sacked) deliver(gone);
    all -= gone.length();
    segments--;
    first = gone.next;
    if (first == null) last = null;
    if (cursor == gone) cursor = null;
  }

  /** Only a part of a segment was acknowledged: what is left of it takes its place. */
  private void cutFirst(int acknowledgment) {
    SentSegment old = first;
    int octets = acknowledgment - old.sequence;
    int syn = old.flags & TcpSegment.SYN;
    int data = octets - (syn != 0 ? 1 : 0);
    SentSegment rest =
        new SentSegment(
            acknowledgment,
            old.flags & ~syn,
            old.data.slice(data, old.data.length() - data),
            old.sentAt);
    rest.order = old.order;
    rest.everResent = old.everResent;
    rest.next = old.next;
    boolean wasLost = old.lost;
    boolean wasResent = old.resent;
    forget(old);
    news.acknowledged += octets;
    if (!old.sacked) news.delivered += octets;
    all -= octets;
    first = rest;
    if (last == old) last = rest;
    if (cursor == old) cursor = null;
    if (wasLost) markLost(rest);
    if (wasResent) {
      rest.resent = true;
      resent += rest.length();
    }
    if (old.sacked) {
      rest.sacked = true;
      sackedSegments++;
      sacked += rest.length();
    }
  }

  private void sack(SackBlock block) {
    SentSegment each = unsacked(first);
    for (; each != null; each = unsacked(each.next)) {
      if (SequenceNumber.isAtMost(block.right(), each.sequence)) return;
      boolean covered =
          SequenceNumber.isAtMost(block.left(), each.sequence)
              && SequenceNumber.isAtMost(each.end(), block.right());
      if (covered) {
        if (hasSacked() && SequenceNumber.isLess(each.sequence, highestSacked) && !each.everResent)
          news.reordered = true;
        forget(each);
        deliver(each);
        news.sackedSomething = true;
        highestSacked = hasSacked() ? SequenceNumber.max(highestSacked, each.end()) : each.end();
        each.sacked = true;
        sackedSegments++;
        sacked += each.length();
      }
    }
  }

  /**
   * The segment itself if it is not sacked, else the next one behind it that is not; null if there
   * is none. Behind one hole there may be thousands that are: each remembers how far it has been
   * skipped, so that a run of them is not walked through for every ACK.
   */
  SentSegment unsacked(SentSegment segment) {
    SentSegment end = segment;
    SentSegment lastSacked = null;
    while (end != null && end.sacked) {
      lastSacked = end;
      end = end.skip == null ? end.next : end.skip;
    }
    SentSegment each = segment;
    while (each != null && each != lastSacked && each != end) {
      SentSegment behind = each.skip == null ? each.next : each.skip;
      each.skip = lastSacked;
      each = behind;
    }
    return end;
  }

  private void deliver(SentSegment segment) {
    news.delivered += segment.length();
    if (!segment.everResent && segment.sentAt > news.freshlySentAt)
      news.freshlySentAt = segment.sentAt;
    if (news.lastSentAt < 0 || segment.order > news.lastOrder) {
      news.lastSentAt = segment.sentAt;
      news.lastOrder = segment.order;
      news.lastWasResent = segment.everResent;
    }
    if (hasSacked()
        && !segment.everResent
        && SequenceNumber.isLess(segment.sequence, highestSacked)) news.reordered = true;
  }

  /** Takes what is believed of a segment out of the sums. */
  private void forget(SentSegment segment) {
    if (segment.sacked) {
      sacked -= segment.length();
      sackedSegments--;
    }
    if (segment.lost) lost -= segment.length();
    if (segment.resent) resent -= segment.length();
    segment.lost = false;
    segment.resent = false;
  }

  /** The segment, and its retransmission, are not in the network any more. */
  void markLost(SentSegment segment) {
    if (segment.resent) {
      segment.resent = false;
      resent -= segment.length();
    }
    if (!segment.lost) {
      segment.lost = true;
      lost += segment.length();
    }
    if (cursor != null && SequenceNumber.isLess(segment.sequence, cursor.sequence))
      cursor = segment;
  }

  void markResent(SentSegment segment, long now) {
    segment.sentAt = now;
    segment.order = ++transmissions;
    segment.everResent = true;
    if (segment.lost && !segment.resent) {
      segment.resent = true;
      resent += segment.length();
    }
  }

  /** The first segment that is lost and was not sent again; null if there is none. */
  SentSegment firstToResend() {
    if (lost == resent) return null;
    SentSegment each = cursor == null ? first : cursor;
    while (each != null && (!each.lost || each.resent)) each = each.next;
    cursor = each;
    return each;
  }

  /**
   * After a timeout: nothing is in the network, and what was sacked is not trusted, RFC 2018 §8.
   */
  void markAllLost() {
    for (SentSegment each = first; each != null; each = each.next) {
      each.sacked = false;
      each.skip = null;
      markLost(each);
    }
    sacked = sackedSegments = assumed = 0;
    cursor = null;
    known = List.of();
  }

  /** The losses were none. */
  void unmarkLost() {
    for (SentSegment each = first; each != null; each = each.next) {
      each.lost = false;
      each.resent = false;
    }
    lost = 0;
    resent = 0;
    cursor = null;
  }

  /**
   * Puts two segments in the place of one whose data is too long for the path, RFC 1191 §6.4; the
   * first of them.
   */
  SentSegment split(SentSegment segment, int octets) {
    SentSegment before = null;
    for (SentSegment each = first; each != segment; each = each.next) {
      before = each;
      each.skip = null;
    }
    SentSegment head =
        new SentSegment(segment.sequence, 0, segment.data.slice(0, octets), segment.sentAt);
    SentSegment tail =
        new SentSegment(
            segment.sequence + octets,
            segment.flags,
            segment.data.slice(octets, segment.data.length() - octets),
            segment.sentAt);
    boolean wasLost = segment.lost;
    forget(segment);
    head.order = tail.order = segment.order;
    head.everResent = tail.everResent = segment.everResent;
    head.next = tail;
    tail.next = segment.next;
    if (before == null) first = head;
    else before.next = head;
    if (last == segment) last = tail;
    segments++;
    cursor = null;
    if (wasLost) {
      markLost(head);
      markLost(tail);
    }
    return head;
  }

  void clear() {
    first = last = cursor = null;
    segments = all = sacked = sackedSegments = assumed = lost = resent = 0;
    known = List.of();
  }
}
