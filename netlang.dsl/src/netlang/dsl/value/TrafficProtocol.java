package netlang.dsl.value;

import java.util.Locale;

/** The kinds of traffic that are simulated. */
public enum TrafficProtocol {
  PING,
  TRACEROUTE,
  UDP,
  TCP;

  /** The word of the language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
