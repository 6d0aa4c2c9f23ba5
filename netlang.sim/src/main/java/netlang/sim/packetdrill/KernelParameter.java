package netlang.sim.packetdrill;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.sim.plan.TcpSetting;

/** What the parameters of Linux and FreeBSD mean for our host. */
final class KernelParameter {

  private static final long SECOND = 1_000_000_000;
  private static final long MILLISECOND = 1_000_000;

  /** {@code $((15*1024*1024))}. */
  private static final Pattern PRODUCT =
      Pattern.compile("\\$\\(\\((\\s*\\d+(?:\\s*\\*\\s*\\d+)*\\s*)\\)\\)");

  /** Of an MTU of 1500 octets. */
  private static final int USUAL_SEGMENT_SIZE = 1460;

  /** They change nothing that a script of this language's subset can see. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "net.ipv4.tcp_fack",
          "net.ipv4.tcp_pacing_ss_ratio",
          "net.ipv4.tcp_pacing_ca_ratio",
          "net.ipv4.tcp_tso_win_divisor",
          "net.ipv4.tcp_min_tso_segs",
          "net.ipv4.tcp_fastopen",
          "net.ipv4.tcp_fastopen_key",
          "net.ipv4.tcp_fastopen_blackhole_timeout_sec",
          "net.ipv4.tcp_syncookies",
          "net.ipv4.tcp_notsent_lowat",
          "net.ipv4.tcp_no_metrics_save",
          "net.ipv4.tcp_moderate_rcvbuf",
          "net.ipv4.tcp_invalid_ratelimit",
          "net.ipv4.tcp_challenge_ack_limit",
          "net.ipv4.tcp_autocorking",
          "net.ipv4.tcp_ecn_option",
          "net.ipv4.tcp_mtu_probing",
          "net.ipv4.tcp_max_reordering",
          "net.ipv4.tcp_comp_sack_nr",
          "net.ipv4.tcp_tso_rtt_log",
          "net.ipv4.tcp_workaround_signed_windows",
          "net.inet.tcp.hostcache.purgenow",
          "net.inet.tcp.rexmit_slop",
          "net.inet.tcp.sendspace",
          "net.inet.tcp.syncookies",
          "net.inet.tcp.delayed_ack",
          "net.inet.tcp.msl",
          "kern.ipc.maxsockbuf");

  /** The only value that our host can have. */
  private static final Set<String> FIXED =
      Set.of(
          "net.ipv4.tcp_dsack=1",
          "net.ipv4.tcp_frto=2",
          "net.ipv4.tcp_abort_on_overflow=0",
          "net.ipv4.tcp_syn_linear_timeouts=0",
          "net.inet.tcp.insecure_rst=0",
          "net.inet.tcp.insecure_syn=0",
          "net.inet.tcp.insecure_ack=0",
          "net.inet.tcp.blackhole=0",
          "net.inet.tcp.drop_synfin=0",
          "net.inet.tcp.rexmit_drop_options=0",
          "net.inet.tcp.syncookies_only=0",
          "net.inet.tcp.fastopen.client_enable=0",
          "net.inet.tcp.fastopen.server_enable=0",
          "net.inet.tcp.udp_tunneling_port=0",
          "net.inet.tcp.tolerate_missing_ts=0",
          "net.inet.tcp.keepinit=75000",
          "net.inet.tcp.icmp_may_rst=1",
          "net.inet.tcp.rfc3042=1",
          "net.inet.tcp.rfc3390=1",
          "net.inet.tcp.path_mtu_discovery=1");

  private final int line;
  private final Parameters parameters;

  KernelParameter(int line, Parameters parameters) {
    this.line = line;
    this.parameters = parameters;
  }

  /** {@code name} with its whole path, as in {@code net.ipv4.tcp_sack}. */
  void set(String name, String value) {
    boolean freeBsd = name.startsWith("net.inet.") || name.startsWith("kern.");
    if (freeBsd && !parameters.profile().equals(Profile.BSD.name())) parameters.load(Profile.BSD);
    if (FIXED.contains(name + "=" + value)) return;
    boolean known =
        freeBsd
            ? setFreeBsd(name.replace("net.inet.tcp.", ""), value)
            : setLinux(name.replace("net.ipv4.", ""), value);
    if (known) return;
    if (!WITHOUT_EFFECT.contains(name))
      throw ScriptFault.unsupported(line, "sysctl " + name + "=" + value);
    parameters.warn("without effect here: " + name);
  }

  private boolean setLinux(String name, String value) {
    switch (name) {
      case "tcp_timestamps" -> toggle(TcpSetting.TIMESTAMPS, value);
      case "tcp_sack" -> toggle(TcpSetting.SELECTIVE_ACKNOWLEDGMENT, value);
      case "tcp_window_scaling" -> toggle(TcpSetting.WINDOW_SCALING, value);
      case "tcp_ecn" -> parameters.setEcn(number(value));
      case "tcp_reordering" -> parameters.set(TcpSetting.DUPLICATE_THRESHOLD, number(value));
      case "tcp_congestion_control" -> congestionControl(value);
      case "tcp_syn_retries" -> parameters.set(TcpSetting.SYN_RETRIES, number(value));
      case "tcp_synack_retries" -> parameters.set(TcpSetting.SYN_ACK_RETRIES, number(value));
      case "tcp_retries2" -> parameters.set(TcpSetting.DATA_RETRIES, number(value));
      case "tcp_slow_start_after_idle" -> toggle(TcpSetting.IDLE_RESTART, value);
      case "tcp_early_retrans" -> toggle(TcpSetting.TAIL_LOSS_PROBE, value);
      case "tcp_recovery" -> toggle(TcpSetting.RACK, value);
      case "tcp_rto_max_ms" -> parameters.set(TcpSetting.MAXIMUM_RTO, number(value) * MILLISECOND);
      case "tcp_rto_min_us" -> parameters.set(TcpSetting.MINIMUM_RTO, number(value) * 1_000);
      case "tcp_fin_timeout" -> parameters.set(TcpSetting.FIN_TIMEOUT, number(value) * SECOND);
      case "tcp_keepalive_time" ->
          parameters.set(TcpSetting.KEEP_ALIVE_IDLE, number(value) * SECOND);
      case "tcp_keepalive_intvl" ->
          parameters.set(TcpSetting.KEEP_ALIVE_INTERVAL, number(value) * SECOND);
      case "tcp_keepalive_probes" -> parameters.set(TcpSetting.KEEP_ALIVE_PROBES, number(value));
      case "tcp_rmem" -> parameters.set(TcpSetting.RECEIVE_BUFFER, initialWindow(value));
      case "tcp_wmem" -> parameters.set(TcpSetting.SEND_BUFFER, triple(value)[2]);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean setFreeBsd(String name, String value) {
    switch (name) {
      case "sack.enable" -> toggle(TcpSetting.SELECTIVE_ACKNOWLEDGMENT, value);
      case "rfc1323" -> {
        toggle(TcpSetting.WINDOW_SCALING, value);
        toggle(TcpSetting.TIMESTAMPS, value);
      }
      case "ecn.enable" -> parameters.setEcn(number(value));
      case "recvspace" -> parameters.set(TcpSetting.RECEIVE_BUFFER, wholeSegments(number(value)));
      case "rexmit_initial" -> parameters.set(TcpSetting.INITIAL_RTO, number(value) * MILLISECOND);
      case "rexmit_min" -> parameters.set(TcpSetting.MINIMUM_RTO, number(value) * MILLISECOND);
      case "delacktime" -> parameters.set(TcpSetting.DELAYED_ACK, number(value) * MILLISECOND);
      case "keepidle" -> parameters.set(TcpSetting.KEEP_ALIVE_IDLE, number(value) * MILLISECOND);
      case "keepintvl" ->
          parameters.set(TcpSetting.KEEP_ALIVE_INTERVAL, number(value) * MILLISECOND);
      case "keepcnt" -> parameters.set(TcpSetting.KEEP_ALIVE_PROBES, number(value));
      case "cc.algorithm" -> congestionControl(value.equals("newreno") ? "reno" : value);
      case "initcwnd_segments" -> parameters.set(TcpSetting.INITIAL_WINDOW, number(value));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Rounded up, as soon as the size of segments is known: at once, since there is but one link. */
  private static long wholeSegments(long octets) {
    return (octets + USUAL_SEGMENT_SIZE - 1) / USUAL_SEGMENT_SIZE * USUAL_SEGMENT_SIZE;
  }

  private void toggle(TcpSetting setting, String value) {
    parameters.set(setting, number(value) == 0 ? 0 : 1);
  }

  private void congestionControl(String value) {
    int algorithm = List.of("cubic", "reno").indexOf(value);
    if (algorithm < 0) throw ScriptFault.unsupported(line, "congestion control " + value);
    parameters.set(TcpSetting.CONGESTION_CONTROL, algorithm);
  }

  /**
   * Half of the middle value: the kernel keeps the other half for its own use of memory. A SYN's
   * window has 16 bits.
   */
  private long initialWindow(String value) {
    return Math.min(0xffff, triple(value)[1] / 2);
  }

  /** Minimum, default, maximum. */
  private long[] triple(String value) {
    String[] numbers = value.split("[\\s,]+");
    if (numbers.length != 3)
      throw ScriptFault.script(line, "'" + value + "' has to be three numbers");
    return new long[] {number(numbers[0]), number(numbers[1]), number(numbers[2])};
  }

  private long number(String value) {
    Matcher product = PRODUCT.matcher(value);
    if (product.matches()) {
      long result = 1;
      for (String factor : product.group(1).split("\\*")) result *= number(factor.strip());
      return result;
    }
    if (!value.matches("\\d{1,12}")) throw ScriptFault.script(line, "'" + value + "' is no number");
    return Long.parseLong(value);
  }
}
