package netlang.dsl.expand;

import java.util.Collection;
import java.util.TreeMap;

/** What one declaration became: one element, or several with numbers. */
final class Elements<T> {

  private final boolean vector;
  private final TreeMap<Integer, T> byIndex = new TreeMap<>();

  private Elements(boolean vector) {
    this.vector = vector;
  }

  static <T> Elements<T> one() {
    return new Elements<>(false);
  }

  static <T> Elements<T> several() {
    return new Elements<>(true);
  }

  boolean isVector() {
    return vector;
  }

  /** False if there is one with this number already. */
  boolean add(int index, T element) {
    return byIndex.putIfAbsent(index, element) == null;
  }

  /** Null if there is none. */
  T at(int index) {
    return byIndex.get(index);
  }

  Collection<T> all() {
    return byIndex.values();
  }

  boolean isEmpty() {
    return byIndex.isEmpty();
  }

  int first() {
    return byIndex.firstKey();
  }

  int last() {
    return byIndex.lastKey();
  }
}
