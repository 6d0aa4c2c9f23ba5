package netlang.sim.tcp;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Talk.after;
import static netlang.sim.Talk.client;
import static netlang.sim.Talk.closes;
import static netlang.sim.Talk.sends;
import static netlang.sim.Talk.server;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.TraceEvent.SocketCall;
import org.junit.jupiter.api.Test;

/** The calls that the trace tells of: those that a process makes, each once. */
class SocketCallsTest {

  private static final String SERVER = "10.0.0.2";

  private final Lab lab = new Lab().cables(10_000_000, 5 * MILLISECOND, 1000);
  private final int h1 = lab.host("h1", "10.0.0.1/24");
  private final int h2 = lab.host("h2", SERVER + "/24");

  private static List<String> calls(Recording run, int node, int descriptor) {
    return run.events(SocketCall.class).stream()
        .filter(each -> each.node() == node && each.descriptor() == descriptor)
        .map(SocketCall::call)
        .toList();
  }

  private static List<String> callsFrom(Recording run, long time) {
    return run.events(SocketCall.class).stream()
        .filter(each -> each.time() >= time)
        .map(each -> each.node() + " " + each.call())
        .toList();
  }

  /** accept() makes the descriptor: nobody calls socket() for it. */
  @Test
  void anAcceptedConnectionBeginsWithAccept() {
    lab.link(h1, h2);
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(100)), client(closes()), server(closes()));
    Recording run = lab.start(flow).run();
    List<String> listening = calls(run, h2, 3);
    assertEquals(List.of("socket", "bind", "listen", "accept"), listening.subList(0, 4));
    List<String> accepted = calls(run, h2, 4);
    assertEquals(0, accepted.stream().filter("socket"::equals).count());
    assertEquals(1, accepted.stream().filter("close"::equals).count());
    assertEquals(1, accepted.stream().filter("deleted"::equals).count());
    assertEquals(List.of("socket", "connect"), calls(run, h1, 3).subList(0, 2));
  }

  /** A process without power makes no calls, and its socket goes once. */
  @Test
  void aClientWithoutPowerCallsNothing() {
    lab.link(h1, h2);
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(100)), after(9 * SECOND, client(closes())));
    Recording run =
        lab.start(flow).at(SECOND, new ScenarioEvent.PowerOff(h1)).until(20 * SECOND).run();
    assertEquals(List.of(h1 + " deleted"), callsFrom(run, SECOND));
  }

  @Test
  void aServerWithoutPowerCallsNothing() {
    lab.link(h1, h2);
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(100)), after(9 * SECOND, server(closes())));
    Recording run =
        lab.start(flow).at(SECOND, new ScenarioEvent.PowerOff(h2)).until(5 * SECOND).run();
    assertEquals(
        List.of(), callsFrom(run, SECOND).stream().filter(each -> each.endsWith("close")).toList());
    assertEquals(1, calls(run, h2, 4).stream().filter("deleted"::equals).count());
  }
}
