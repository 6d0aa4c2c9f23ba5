package netlang.bench;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;

/** TCP set as the ns-3 programs set theirs, and as ns-3 does what they do not set. */
final class Ns3Tcp {

  private static final long BUFFER = 1 << 20;
  private static final long DELAYED_ACK_NANOS = 200_000_000;
  private static final long MINIMUM_RTO_NANOS = 1_000_000_000;
  private static final long CONNECT_TIMEOUT_NANOS = 3_000_000_000L;

  private Ns3Tcp() {}

  /** SACK, no timestamps, 1 MiB buffers, every second segment acknowledged, none faster. */
  static TcpPlan with(int algorithm) {
    return TcpPlan.DEFAULT
        .with(TcpSetting.CONGESTION_CONTROL, algorithm)
        .with(TcpSetting.TIMESTAMPS, 0)
        .with(TcpSetting.SEND_BUFFER, BUFFER)
        .with(TcpSetting.RECEIVE_BUFFER, BUFFER)
        .with(TcpSetting.NAGLE, 0)
        .with(TcpSetting.DELAYED_ACK, DELAYED_ACK_NANOS)
        .with(TcpSetting.QUICK_ACKS, 0)
        .with(TcpSetting.RACK, 0)
        .with(TcpSetting.TAIL_LOSS_PROBE, 0)
        .with(TcpSetting.INITIAL_RTO, CONNECT_TIMEOUT_NANOS)
        .with(TcpSetting.MINIMUM_RTO, MINIMUM_RTO_NANOS);
  }

  /** By ns-3's name for it. */
  static int algorithm(String name) {
    return switch (name) {
      case "NewReno", "LinuxReno" -> TcpSetting.RENO;
      case "Cubic" -> TcpSetting.CUBIC;
      default -> throw new IllegalArgumentException("no such congestion control: " + name);
    };
  }
}
