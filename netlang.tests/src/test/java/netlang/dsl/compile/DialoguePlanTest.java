package netlang.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.NetFiles;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Tcp;
import netlang.sim.plan.FlowPlan.Udp;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.ListenerPlan.Transport;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.TalkStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flows of TCP, in the short and in the long form, become steps. */
class DialoguePlanTest {

  private static NetworkPlan compile(String text) {
    return new NetworkCompiler().compile(NetFiles.readGood(text), "lab.net").get(0).network();
  }

  private static FlowPlan flow(String traffic) {
    String network =
        """
        network n {
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.2/24 }
          flow f =
            %s
        }
        """;
    return compile(network.formatted(traffic)).flows().get(0);
  }

  private static String dialogue(String block) {
    Tcp flow = (Tcp) flow("tcp a -> b:80 { " + block + " }");
    return flow.dialogue().stream().map(DialoguePlanTest::print).collect(Collectors.joining(", "));
  }

  /** {@code c Send[bytes=5, urgent=false] +1000}. */
  private static String print(TalkStep step) {
    return (step.byClient() ? "c " : "s ")
        + step.act()
        + (step.delayNanos() == 0 ? "" : " +" + step.delayNanos());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                          | c Send[bytes=100, urgent=false], c Close[], s Close[]
          size 5 GB                   | c Send[bytes=5000000000, urgent=false], c Close[], s Close[]
          size 5 reply                | c Send[bytes=5, urgent=false], s Send[bytes=5, urgent=false], c Close[], s Close[]
          size 5 count 2              | c Send[bytes=5, urgent=false], c Send[bytes=5, urgent=false] +1000000000, c Close[], s Close[]
          size 5 count 2 rate 50/s    | c Send[bytes=5, urgent=false], c Send[bytes=5, urgent=false] +20000000, c Close[], s Close[]
          size 5 count 2 interval 1 ns reply | c Send[bytes=5, urgent=false], s Send[bytes=5, urgent=false], c Send[bytes=5, urgent=false] +1, s Send[bytes=5, urgent=false], c Close[], s Close[]
          size 5 for 2 s interval 1 s | c Send[bytes=5, urgent=false], c Send[bytes=5, urgent=false] +1000000000, c Close[], s Close[]
          for 10 s                    | c SendFor[nanos=10000000000], c Close[], s Close[]
          """)
  void theShortFormBecomesSteps(String block, String steps) {
    assertEquals(steps, dialogue(block));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          client sends 300 server sends 5 kB | c Send[bytes=300, urgent=false], s Send[bytes=5000, urgent=false]
          client sends 1 urgent              | c Send[bytes=1, urgent=true]
          server sends for 2 s client closes | s SendFor[nanos=2000000000], c Close[]
          client finishes server aborts      | c Finish[], s Abort[]
          after 300 ms client closes         | c Close[] +300000000
          client reads client reads nothing  | c ReadAll[], c ReadAt[bitsPerSecond=0]
          server reads at 80 kbit/s          | s ReadAt[bitsPerSecond=80000]
          server plays 2 Mbit/s buffer 2 s   | s Play[bitsPerSecond=2000000, bufferNanos=2000000000]
          repeat 2 { client sends 1 after 1 s server sends 2 } client closes | c Send[bytes=1, urgent=false], s Send[bytes=2, urgent=false] +1000000000, c Send[bytes=1, urgent=false], s Send[bytes=2, urgent=false] +1000000000, c Close[]
          repeat 2 { repeat 2 { client sends 1 } server sends 2 } | c Send[bytes=1, urgent=false], c Send[bytes=1, urgent=false], s Send[bytes=2, urgent=false], c Send[bytes=1, urgent=false], c Send[bytes=1, urgent=false], s Send[bytes=2, urgent=false]
          """)
  void theLongFormBecomesSteps(String block, String steps) {
    assertEquals(steps, dialogue(block));
  }

  @Test
  void everyStepKnowsItsLine() {
    Tcp flow = (Tcp) flow("tcp a -> b:80 {\nclient sends 5\nrepeat 2 {\nserver closes } }");

    assertEquals(
        List.of(6, 8, 8), flow.dialogue().stream().map(step -> step.origin().line()).toList());
    assertEquals(5, flow.origin().line());
  }

  @Test
  void aConnectionHasItsEnds() {
    Tcp toNode = (Tcp) flow("tcp a:4000 -> b:http");
    assertEquals(0, toNode.node());
    assertEquals(4000, toNode.sourcePort());
    assertEquals(80, toNode.destinationPort());
    assertEquals(Ipv4Address.parse("10.0.0.2"), toNode.destination());
    assertEquals(1, toNode.receiver());

    Tcp toAddress = (Tcp) flow("tcp a -> 10.0.0.2:81");
    assertEquals(0, toAddress.sourcePort());
    assertEquals(-1, toAddress.receiver());
  }

  @Test
  void aPortIsOpenForUdpAndForTcp() {
    HostPlan host =
        (HostPlan)
            compile("network n { host a { listen tcp 7 { reply } listen udp 7 listen tcp http } }")
                .nodes()
                .get(0);

    assertEquals(
        List.of(Transport.TCP, Transport.UDP, Transport.TCP),
        host.listeners().stream().map(listener -> listener.transport()).toList());
    assertEquals(List.of(7, 7, 80), host.listeners().stream().map(one -> one.port()).toList());
    assertEquals(
        List.of(true, false, false), host.listeners().stream().map(one -> one.replies()).toList());
  }

  @Test
  void datagramsArePlayedIfSomebodySaysSo() {
    assertEquals(60_000_000, ((Udp) flow("udp a -> b:9 { playback 60 ms }")).playbackNanos());
    assertEquals(0, ((Udp) flow("udp a -> b:9")).playbackNanos());
  }
}
