package netlang.sim.packetdrill;

import java.util.List;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;

/** The host that the author of a script had before him. */
public record Profile(String name, TcpPlan tcp) {

  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000 * MILLISECOND;

  /** Linux, set as the suites' {@code defaults.sh} does. */
  public static final Profile LINUX =
      new Profile(
          "linux",
          common()
              .with(TcpSetting.SYN_RETRIES, 5)
              .with(TcpSetting.SYN_ACK_RETRIES, 5)
              .with(TcpSetting.IDLE_RESTART, 0));

  /** FreeBSD. */
  public static final Profile BSD =
      new Profile(
          "bsd",
          common()
              .with(TcpSetting.QUICK_ACKS, 0)
              .with(TcpSetting.INTERACTIVE, 0)
              .with(TcpSetting.ACK_EVERY, 2)
              .with(TcpSetting.RECEIVE_BUFFER, 65_700)
              .with(TcpSetting.ABORT_OPENING, 0)
              .with(TcpSetting.SLOW_START_LIMIT, 2)
              .with(TcpSetting.SYN_RETRIES, 12)
              .with(TcpSetting.RACK, 0)
              .with(TcpSetting.TAIL_LOSS_PROBE, 0));

  /** What the standards say, without what one kernel or another has added. */
  public static final Profile RFC =
      new Profile(
          "rfc",
          common()
              .with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO)
              .with(TcpSetting.SLOW_START_LIMIT, 1)
              .with(TcpSetting.INTERACTIVE, 0)
              .with(TcpSetting.ABORT_OPENING, 0)
              .with(TcpSetting.SYN_RETRIES, 7));

  public static final List<Profile> ALL = List.of(LINUX, BSD, RFC);

  private static TcpPlan common() {
    return TcpPlan.DEFAULT
        .with(TcpSetting.RECEIVE_BUFFER, 65_535)
        .with(TcpSetting.INITIAL_WINDOW, 10)
        .with(TcpSetting.INITIAL_RTO, SECOND)
        .with(TcpSetting.MINIMUM_RTO, 200 * MILLISECOND)
        .with(TcpSetting.DELAYED_ACK, 40 * MILLISECOND)
        .with(TcpSetting.TIME_WAIT, 60 * SECOND)
        .with(TcpSetting.CHALLENGE_INTERVAL, 0)
        .with(TcpSetting.CHALLENGE_ACKS, 0);
  }

  public Profile with(TcpSetting setting, long value) {
    return new Profile(name, tcp.with(setting, value));
  }
}
