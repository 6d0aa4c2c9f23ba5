package netlang.sim.engine;

import java.util.Arrays;

/**
 * A hash table from numbers (addresses, ports) to objects, without boxing: open addressing, linear
 * probing, at most half full. Costs nothing until the first entry. Its only order is that of the
 * keys.
 */
public final class LongTable<V> {

  private static final int INITIAL_CAPACITY = 4;

  private long[] keys;
  private Object[] values;
  private int size;

  /** The value of the key, or null. */
  @SuppressWarnings("unchecked")
  public V get(long key) {
    return size == 0 ? null : (V) values[slot(key)];
  }

  public void put(long key, V value) {
    if (keys == null) allocate(INITIAL_CAPACITY);
    int slot = slot(key);
    if (values[slot] == null && 2 * ++size > keys.length) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    values[slot] = value;
  }

  /** Removes the key, and moves back what had to give way to it. */
  public void remove(long key) {
    if (size == 0) return;
    int hole = slot(key);
    if (values[hole] == null) return;
    size--;
    int mask = keys.length - 1;
    for (int i = hole + 1 & mask; values[i] != null; i = i + 1 & mask) {
      if ((i - home(keys[i]) & mask) >= (i - hole & mask)) {
        keys[hole] = keys[i];
        values[hole] = values[i];
        hole = i;
      }
    }
    values[hole] = null;
  }

  public void clear() {
    keys = null;
    values = null;
    size = 0;
  }

  public int size() {
    return size;
  }

  /** All keys, ascending. */
  public long[] keys() {
    long[] all = new long[size];
    int count = 0;
    for (int i = 0; count < size; i++) {
      if (values[i] != null) all[count++] = keys[i];
    }
    Arrays.sort(all);
    return all;
  }

  /** Where the key is, or would be put. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = home(key);
    while (values[slot] != null && keys[slot] != key) slot = slot + 1 & mask;
    return slot;
  }

  /**
   * Both halves of the product count: addresses differ in their low bits, address and port together
   * in the middle ones.
   */
  private int home(long key) {
    long product = key * 0x9e37_79b9_7f4a_7c15L;
    return (int) (product ^ product >>> 32) & keys.length - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    Object[] oldValues = values;
    allocate(2 * keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] == null) continue;
      int slot = slot(oldKeys[i]);
      keys[slot] = oldKeys[i];
      values[slot] = oldValues[i];
    }
  }

  private void allocate(int capacity) {
    keys = new long[capacity];
    values = new Object[capacity];
  }
}
