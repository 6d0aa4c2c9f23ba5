package netlang.sim.ethernet;

import java.util.Arrays;

/**
 * The filtering database of a switch, IEEE 802.1D-2004 §7.9: which port leads to a MAC address.
 *
 * <p>Open addressing, at most half full. An entry is two neighbouring numbers, so that one cache
 * line serves a look-up: the port (plus one) in the upper 16 bits above the address, and the time
 * when the address was last seen. Aged entries stay until the table grows or the address is seen
 * again; they are never found.
 */
final class MacTable {

  static final int UNKNOWN = -1;

  private static final long MAC_BITS = 0xffff_ffff_ffffL;

  /** In place of the time when the address was last seen: older than any ageing. */
  private static final long FORGOTTEN = Long.MIN_VALUE / 2;

  private final long ageingNanos;
  private long[] table = new long[2 * 4];
  private int used;

  MacTable(long ageingNanos) {
    this.ageingNanos = ageingNanos;
  }

  /** The port of the address; {@link #UNKNOWN} if it was never learnt or not seen for too long. */
  int port(long mac, long now) {
    int slot = slot(table, mac);
    return table[slot] == 0 || isAged(slot, now) ? UNKNOWN : portAt(slot);
  }

  /**
   * Notes that the address was seen at the port; returns the port it had before, or {@link
   * #UNKNOWN}.
   */
  int learn(long mac, int port, long now) {
    int slot = slot(table, mac);
    int before = table[slot] == 0 || isAged(slot, now) ? UNKNOWN : portAt(slot);
    if (table[slot] == 0) {
      if (4 * ++used > table.length) {
        grow(now);
        slot = slot(table, mac);
      }
    }
    if (before != port) table[slot] = (port + 1L) << 48 | mac;
    table[slot + 1] = now;
    return before;
  }

  /** True, once, of an address that was known and has aged since: for whoever tells of it. */
  boolean forgets(long mac, long now) {
    int slot = slot(table, mac);
    if (table[slot] == 0 || table[slot + 1] == FORGOTTEN || !isAged(slot, now)) return false;
    table[slot + 1] = FORGOTTEN;
    return true;
  }

  void clear() {
    table = new long[2 * 4];
    used = 0;
  }

  /** All addresses that are known now, ascending. */
  long[] addresses(long now) {
    long[] all = new long[used];
    int count = 0;
    for (int slot = 0; slot < table.length; slot += 2) {
      if (table[slot] != 0 && !isAged(slot, now)) all[count++] = table[slot] & MAC_BITS;
    }
    long[] known = Arrays.copyOf(all, count);
    Arrays.sort(known);
    return known;
  }

  private boolean isAged(int slot, long now) {
    return now - table[slot + 1] > ageingNanos;
  }

  private int portAt(int slot) {
    return (int) (table[slot] >>> 48) - 1;
  }

  private static int slot(long[] in, long mac) {
    int mask = in.length - 2;
    int slot = (int) (mac * 0x9e37_79b9_7f4a_7c15L >>> 32) & mask;
    while (in[slot] != 0 && (in[slot] & MAC_BITS) != mac) slot = slot + 2 & mask;
    return slot;
  }

  /** Doubles the table, without the aged entries. */
  private void grow(long now) {
    long[] old = table;
    long[] bigger = new long[2 * old.length];
    used = 1; // the entry that is about to be made
    for (int from = 0; from < old.length; from += 2) {
      if (old[from] == 0 || isAged(from, now)) continue;
      int to = slot(bigger, old[from] & MAC_BITS);
      bigger[to] = old[from];
      bigger[to + 1] = old[from + 1];
      used++;
    }
    table = bigger;
  }
}
