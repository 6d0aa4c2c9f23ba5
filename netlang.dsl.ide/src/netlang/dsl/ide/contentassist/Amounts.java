package netlang.dsl.ide.contentassist;

import java.util.List;
import java.util.Map;
import netlang.dsl.value.Units;

/** Usual amounts of the settings, and the units that they have. */
final class Amounts {

  /** What a number behind a word of the language counts. */
  private static final Map<String, Units> UNITS =
      Map.ofEntries(
          Map.entry("delay", Units.TIME),
          Map.entry("interval", Units.TIME),
          Map.entry("timeout", Units.TIME),
          Map.entry("for", Units.TIME),
          Map.entry("playback", Units.TIME),
          Map.entry("until", Units.TIME),
          Map.entry("at", Units.TIME),
          Map.entry("after", Units.TIME),
          Map.entry("before", Units.TIME),
          Map.entry("within", Units.TIME),
          Map.entry("during", Units.TIME),
          Map.entry("..", Units.TIME),
          Map.entry("arp-timeout", Units.TIME),
          Map.entry("ageing", Units.TIME),
          Map.entry("lasts", Units.TIME),
          Map.entry("rtt", Units.TIME),
          Map.entry("duration", Units.TIME),
          Map.entry("srtt", Units.TIME),
          Map.entry("rto", Units.TIME),
          Map.entry("jitter", Units.TIME),
          Map.entry("rate", Units.RATE),
          Map.entry("plays", Units.RATE),
          Map.entry("throughput", Units.RATE),
          Map.entry("size", Units.SIZE),
          Map.entry("mtu", Units.SIZE),
          Map.entry("sends", Units.SIZE),
          Map.entry("delivered", Units.SIZE),
          Map.entry("cwnd", Units.SIZE),
          Map.entry("ssthresh", Units.SIZE),
          Map.entry("in-flight", Units.SIZE),
          Map.entry("send-window", Units.SIZE),
          Map.entry("loss", Units.SHARE));

  private static final Map<String, List<String>> USUAL =
      Map.ofEntries(
          Map.entry("LinkSettings.rate", List.of("10 Mbit/s", "100 Mbit/s", "1 Gbit/s")),
          Map.entry("LinkSettings.delay", List.of("10 us", "1 ms", "10 ms")),
          Map.entry("LinkSettings.loss", List.of("0.1 %", "1 %", "10 %")),
          Map.entry("LinkSettings.bitErrors", List.of("1e-9", "1e-7")),
          Map.entry("LinkSettings.queue", List.of("10 frames", "100 frames")),
          Map.entry("LinkSettings.ecnMark", List.of("20 frames")),
          Map.entry("LinkSettings.mtu", List.of("1500", "1400", "9000")),
          Map.entry("NicSetting.mtu", List.of("1500", "1400", "9000")),
          Map.entry("IpNodeSettings.arpTimeout", List.of("5 min", "60 s")),
          Map.entry("SwitchSettings.ageing", List.of("5 min")),
          Map.entry("SwitchSettings.portCount", List.of("8", "24", "48")),
          Map.entry("Route.metric", List.of("10")),
          Map.entry("Traffic.count", List.of("3", "10")),
          Map.entry("Traffic.interval", List.of("100 ms", "1 s")),
          Map.entry("Traffic.rate", List.of("10/s", "50/s", "1 Mbit/s")),
          Map.entry("Traffic.duration", List.of("10 s", "1 min")),
          Map.entry("Traffic.size", List.of("56 B", "100 B", "1 kB", "1 MB")),
          Map.entry("Traffic.timeToLive", List.of("64", "1")),
          Map.entry("Traffic.timeout", List.of("1 s", "5 s")),
          Map.entry("Traffic.probes", List.of("1", "3")),
          Map.entry("Traffic.maxHops", List.of("30")),
          Map.entry("Traffic.playback", List.of("60 ms")),
          Map.entry("SendAct.size", List.of("100 B", "1 kB", "1 MB")),
          Map.entry("SendAct.duration", List.of("10 s")),
          Map.entry("ReadAct.rate", List.of("80 kbit/s")),
          Map.entry("PlayAct.rate", List.of("2 Mbit/s")),
          Map.entry("PlayAct.buffer", List.of("2 s")),
          Map.entry("Turn.delay", List.of("100 ms", "1 s")),
          Map.entry("Scenario.until", List.of("10 s", "1 min")),
          Map.entry("Scenario.seed", List.of("1", "7")),
          Map.entry("Step.time", List.of("0 s", "1 s")));

  private Amounts() {}

  /** Of a setting, by rule and feature. */
  static List<String> usual(String key) {
    return USUAL.getOrDefault(key, List.of());
  }

  /**
   * The units that can stand behind a number.
   *
   * @param words before it, the nearest last
   */
  static List<String> units(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      Units units = UNITS.get(words.get(i));
      if (units == null) continue;
      List<String> names = new java.util.ArrayList<>(units.names());
      if (words.get(i).equals("rate")) names.addAll(Units.FREQUENCY.names());
      return names;
    }
    return List.of();
  }
}
