package netlang.sim.plan;

import java.util.Arrays;

/** How the TCP of a host, or of one flow, is set: a value for every {@link TcpSetting}. */
public final class TcpPlan {

  public static final TcpPlan DEFAULT = new TcpPlan(defaults());

  private final long[] values;

  private TcpPlan(long[] values) {
    this.values = values;
  }

  private static long[] defaults() {
    long[] values = new long[TcpSetting.values().length];
    for (TcpSetting setting : TcpSetting.values()) values[setting.ordinal()] = setting.usual();
    return values;
  }

  /** In the form of {@link TcpSetting.Form}. */
  public long get(TcpSetting setting) {
    return values[setting.ordinal()];
  }

  /** Of a switch: whether it is on. */
  public boolean has(TcpSetting setting) {
    return values[setting.ordinal()] != 0;
  }

  public TcpPlan with(TcpSetting setting, long value) {
    long[] changed = values.clone();
    changed[setting.ordinal()] = value;
    return new TcpPlan(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TcpPlan that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** Only what is not as usual. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("TcpPlan[");
    for (TcpSetting setting : TcpSetting.values())
      if (get(setting) != setting.usual())
        text.append(text.length() > 8 ? ", " : "")
            .append(setting.word())
            .append('=')
            .append(get(setting));
    return text.append(']').toString();
  }
}
