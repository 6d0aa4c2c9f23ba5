package netlang.dsl.value;

import netlang.sim.plan.TcpSetting;

/** What the numbers and times of the settings of TCP can be. */
final class TcpRanges {

  /** An IP packet of 65535 octets less two headers of 20; 0: by the MTU. */
  private static final long MAX_SEGMENT = 65_495;

  private static final long MAX_SEQUENCE = 0xffff_ffffL;
  private static final long MAX_COUNT = 1_000_000;

  /** As Linux has it for {@code tcp_syn_retries}. */
  private static final long MAX_RETRIES = 127;

  private TcpRanges() {}

  /** Of a time: zero means that nothing is waited for. */
  static boolean isZeroAllowed(TcpSetting setting) {
    return switch (setting) {
      case DELAYED_ACK, TIME_WAIT, FIN_TIMEOUT -> true;
      default -> false;
    };
  }

  /** Of a number. */
  static long least(TcpSetting setting) {
    return switch (setting) {
      case INITIAL_WINDOW, DUPLICATE_THRESHOLD, KEEP_ALIVE_PROBES -> 1;
      default -> 0;
    };
  }

  /** Of a number. */
  static long most(TcpSetting setting) {
    return switch (setting) {
      case MAXIMUM_SEGMENT_SIZE -> MAX_SEGMENT;
      case INITIAL_SEQUENCE -> MAX_SEQUENCE;
      case SYN_RETRIES, SYN_ACK_RETRIES, DATA_RETRIES, KEEP_ALIVE_PROBES -> MAX_RETRIES;
      default -> MAX_COUNT;
    };
  }
}
