package netlang.dsl.value;

import netlang.dsl.net.TcpSettings;
import netlang.sim.plan.TcpSetting;

/** What a setting of TCP is where several blocks may say it. */
public final class TcpLayers {

  private TcpLayers() {}

  /**
   * In the form of {@link TcpSetting.Form}; what cannot be read is not said.
   *
   * @param nearestFirst any of them may be null
   */
  public static long value(TcpSetting setting, TcpSettings... nearestFirst) {
    for (TcpSettings block : nearestFirst) {
      if (block == null) continue;
      for (TcpEntry entry : TcpEntry.of(block)) {
        if (entry.setting().orElse(null) != setting) continue;
        Read<Long> value = entry.value(setting);
        if (value.isGood()) return value.value();
      }
    }
    return setting.usual();
  }
}
