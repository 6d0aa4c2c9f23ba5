package netlang.sim.packetdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands for a shell do to our host: never more than to set it. */
class CommandsTest {

  private final Parameters parameters = new Parameters(Profile.RFC);

  private void run(String commands) {
    new Commands(5, parameters).run(commands);
  }

  private long get(TcpSetting setting) {
    return parameters.plan().get(setting);
  }

  @ParameterizedTest
  @CsvSource({
    "net.ipv4.tcp_timestamps=0,              TIMESTAMPS,               0",
    "net.ipv4.tcp_sack=0,                    SELECTIVE_ACKNOWLEDGMENT, 0",
    "net.ipv4.tcp_window_scaling=0,          WINDOW_SCALING,           0",
    "net.ipv4.tcp_ecn=1,                     EXPLICIT_CONGESTION,      1",
    "net.ipv4.tcp_ecn=2,                     EXPLICIT_CONGESTION,      0",
    "net.ipv4.tcp_reordering=5,              DUPLICATE_THRESHOLD,      5",
    "net.ipv4.tcp_congestion_control=cubic,  CONGESTION_CONTROL,       0",
    "net.ipv4.tcp_congestion_control=reno,   CONGESTION_CONTROL,       1",
    "net.ipv4.tcp_syn_retries=3,             SYN_RETRIES,              3",
    "net.ipv4.tcp_synack_retries=2,          SYN_ACK_RETRIES,          2",
    "net.ipv4.tcp_slow_start_after_idle=0,   IDLE_RESTART,             0",
    "net.ipv4.tcp_early_retrans=3,           TAIL_LOSS_PROBE,          1",
    "net.ipv4.tcp_recovery=1,                RACK,                     1",
    "net.ipv4.tcp_rto_max_ms=1000,           MAXIMUM_RTO,              1000000000",
    "net.ipv4.tcp_fin_timeout=7,             FIN_TIMEOUT,              7000000000",
    "net.inet.tcp.sack.enable=0,             SELECTIVE_ACKNOWLEDGMENT, 0",
    "net.inet.tcp.rfc1323=0,                 TIMESTAMPS,               0",
    "net.inet.tcp.rfc1323=0,                 WINDOW_SCALING,           0",
    "net.inet.tcp.rexmit_initial=3000,       INITIAL_RTO,              3000000000",
    "net.inet.tcp.recvspace=65536,           RECEIVE_BUFFER,           65700",
  })
  void kernelParametersAreSettings(String assignment, TcpSetting setting, long value) {
    run("sysctl -w " + assignment);
    assertEquals(value, get(setting));
  }

  @Test
  void memoryIsGivenInThreeNumbers() {
    run(
        "sysctl -q net.ipv4.tcp_rmem=\"4096 20000 $((6*1024))\" net.ipv4.tcp_wmem='4096 9000 70000'");
    assertEquals(10_000, get(TcpSetting.RECEIVE_BUFFER));
    assertEquals(70_000, get(TcpSetting.SEND_BUFFER));
  }

  @Test
  void severalCommandsStandInOneQuotation() {
    run(
        """
        ../../common/defaults.sh
        ../common/set_sysctls.py /proc/sys/net/ipv4/tcp_sack=0 \\
            /proc/sys/net/ipv4/tcp_timestamps=0
        """);
    assertEquals("linux", parameters.profile());
    assertEquals(0, get(TcpSetting.SELECTIVE_ACKNOWLEDGMENT));
    assertEquals(0, get(TcpSetting.TIMESTAMPS));
  }

  @Test
  void defaultsUndoWhatWasSetBefore() {
    run("sysctl -w net.ipv4.tcp_sack=0; ./defaults.sh");
    assertEquals(1, get(TcpSetting.SELECTIVE_ACKNOWLEDGMENT));
  }

  @Test
  void parametersOfFreeBsdLoadItsProfileOnce() {
    run("sysctl -w net.inet.tcp.sack.enable=0");
    run("sysctl -w net.inet.tcp.blackhole=0");
    assertEquals("bsd", parameters.profile());
    assertEquals(0, get(TcpSetting.SELECTIVE_ACKNOWLEDGMENT));
    assertEquals(0, get(TcpSetting.QUICK_ACKS));
  }

  @Test
  void whatOnlyLooksIsIgnoredWithAWarning() {
    run("sockstat -4 -P tcp -s; nstat -n; tc qdisc add dev tun0 root pfifo");
    run("/tmp/sysctl_restore_${PPID}.sh");
    assertEquals(
        List.of(
            "not executed: sockstat -4 -P tcp -s",
            "not executed: nstat -n",
            "not executed: tc qdisc add dev tun0 root pfifo"),
        parameters.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -rf /",
        "ip route add 10.0.0.0/8 dev tun0",
        "tc qdisc add dev tun0 root pfifo limit 0",
        "sysctl -w net.ipv4.tcp_mem=1",
        "sysctl -w net.ipv4.tcp_congestion_control=bbr",
        "sysctl -w net.inet.tcp.insecure_rst=1",
        "sysctl net.ipv4.tcp_sack",
      })
  void everythingElseIsUnsupported(String command) {
    ScriptFault fault = assertThrows(ScriptFault.class, () -> run(command));
    assertEquals(ScriptFault.Kind.UNSUPPORTED, fault.kind());
    assertEquals(5, fault.line());
  }
}
