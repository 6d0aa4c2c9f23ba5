package netlang.dsl.ui.debug;

import java.util.HashMap;
import java.util.Map;

/** What was seen at the last stop, so that the next one can tell what has changed. */
final class Memory {

  private Map<String, String> before = Map.of();
  private Map<String, String> now = new HashMap<>();

  /** Another stop begins. */
  synchronized void turn() {
    before = now;
    now = new HashMap<>();
  }

  /**
   * Notes a value, and tells whether it was another one at the last stop.
   *
   * @param place {@code IPv4/ip.ttl}
   */
  synchronized boolean isNews(String place, String value) {
    now.put(place, value);
    String known = before.get(place);
    return known != null && !known.equals(value);
  }
}
