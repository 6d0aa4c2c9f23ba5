package netlang.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.NetFiles;
import netlang.dsl.net.NetFile;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.Nanos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocks {@code tcp { … }}: what they say, and which of them wins. */
class TcpSettingsTest {

  private static List<ScenarioPlan> compile(String text) {
    NetFile file = NetFiles.readGood(text);
    return new NetworkCompiler().compile(file, "lab.net");
  }

  private static TcpPlan plan(String settings) {
    NetworkPlan network =
        compile("network n { host a { tcp { " + settings + " } } }").get(0).network();
    return ((HostPlan) network.nodes().get(0)).tcp();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          nagle off                          | TcpPlan[nagle=0]
          nagle on                           | TcpPlan[]
          congestion reno                    | TcpPlan[congestion=1]
          congestion none nagle off          | TcpPlan[nagle=0, congestion=2]
          mss 536 congestion reno            | TcpPlan[mss=536, congestion=1]
          mss 536   isn 1000   sack off      | TcpPlan[sack=0, mss=536, isn=1000]
          isn off                            | TcpPlan[]
          time-wait 10 s nagle off           | TcpPlan[nagle=0, time-wait=10000000000]
          time-wait 0 s                      | TcpPlan[time-wait=0]
          delayed-ack 0.5 ms                 | TcpPlan[delayed-ack=500000]
          receive-buffer 64 KiB mss 1000     | TcpPlan[mss=1000, receive-buffer=65536]
          receive-buffer 5000 send-buffer 70 | TcpPlan[receive-buffer=5000, send-buffer=70]
          """)
  void everyFormOfValueIsRead(String settings, String plan) {
    assertEquals(plan, plan(settings).toString());
  }

  @ParameterizedTest
  @EnumSource
  void everySettingCanBeSaid(TcpSetting setting) {
    String value =
        switch (setting.form()) {
          case SWITCH -> setting.usual() == 0 ? "on" : "off";
          case TIME -> "7 ns";
          case BYTES, COUNT -> "7";
          case CONGESTION -> "reno";
        };
    long expected =
        switch (setting.form()) {
          case SWITCH, CONGESTION -> 1 - setting.usual();
          default -> 7;
        };

    assertEquals(TcpPlan.DEFAULT.with(setting, expected), plan(setting.word() + " " + value));
  }

  private static final String MARKER = "<!-- settings -->\n\n";

  private static final String LAB =
      """
      network lab {
        tcp { mss 1   sack off }
        host a { tcp { mss 2   nagle off } }
        host b { ip 10.0.0.2/24 }
        host c { ip 10.0.0.3/24 }
        link a -- b
        flow f = tcp a -> b:80 { tcp { mss 3   rack off } }
        flow g = tcp b -> 10.0.0.9:80
      }
      """;

  private static String settings(ScenarioPlan scenario) {
    NetworkPlan network = scenario.network();
    String nodes =
        network.nodes().stream()
            .map(node -> node.name() + " " + ((HostPlan) node).tcp())
            .collect(Collectors.joining("\n"));
    String flows =
        network.flows().stream()
            .map(flow -> flow.name() + " " + ((FlowPlan.Tcp) flow).tcp())
            .collect(Collectors.joining("\n"));
    return nodes + "\n" + flows + "\n";
  }

  @Test
  void theNearestToTheFlowWins() {
    assertEquals(
        """
        a TcpPlan[sack=0, mss=2, nagle=0]
        b TcpPlan[sack=0, mss=1]
        c TcpPlan[sack=0, mss=1]
        f TcpPlan[sack=0, mss=3, nagle=0, rack=0]
        g TcpPlan[sack=0, mss=1]
        """,
        settings(compile(LAB).get(0)));
  }

  @Test
  void whatTheScenarioSaysWinsAndOnlyThere() {
    List<ScenarioPlan> plans =
        compile(
            LAB
                + "scenario s { tcp { mss 9   nagle on } at 0 s tcp c -> b:81 { tcp { mss 4 } } }\n"
                + "scenario t { at 0 s start f }");

    assertEquals(
        """
        a TcpPlan[sack=0, mss=9]
        b TcpPlan[sack=0, mss=9]
        c TcpPlan[sack=0, mss=9]
        f TcpPlan[sack=0, mss=9, rack=0]
        g TcpPlan[sack=0, mss=9]
        tcp c -> b:81 TcpPlan[sack=0, mss=9]
        """,
        settings(plans.get(0)));
    assertEquals(settings(compile(LAB).get(0)), settings(plans.get(1)));
  }

  /** As the tour prints it. */
  private static String row(TcpSetting setting) {
    long usual = setting.usual();
    String value =
        switch (setting.form()) {
          case SWITCH -> "| `%s on`, `%1$s off` | " + (usual == 0 ? "off" : "on");
          case TIME -> "| `%s` TIME | " + Nanos.print(usual);
          case BYTES -> "| `%s` SIZE | " + (usual >> 20) + " MiB";
          case COUNT -> "| `%s` N | " + (usual < 0 ? "off" : usual);
          case CONGESTION ->
              "| "
                  + TcpSetting.ALGORITHMS.stream()
                      .map(word -> "`" + setting.word() + " " + word + "`")
                      .collect(Collectors.joining(", "))
                  + " | "
                  + TcpSetting.ALGORITHMS.get((int) usual);
        };
    return value.formatted(setting.word()) + " | " + setting.explanation() + " |";
  }

  /** With {@code -Dgoldens=write} the table is written. */
  @Test
  void theTourListsEverySettingWithItsDefault() throws IOException {
    String table =
        "| setting | default | |\n|---|---|---|\n"
            + Arrays.stream(TcpSetting.values())
                .map(TcpSettingsTest::row)
                .collect(Collectors.joining("\n"));
    int start = LanguageTourTest.tour().indexOf(MARKER) + MARKER.length();
    int end = LanguageTourTest.tour().indexOf("\n\n", start);
    if ("write".equals(System.getProperty("goldens")))
      Files.writeString(
          LanguageTourTest.documentation().resolve("language.md"),
          new StringBuilder(LanguageTourTest.tour()).replace(start, end, table));

    assertEquals(table, LanguageTourTest.tour().substring(start).split("\n\n")[0]);
  }
}
