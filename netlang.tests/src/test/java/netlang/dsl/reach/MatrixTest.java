package netlang.dsl.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;
import org.junit.jupiter.api.Test;

class MatrixTest {

  private static final int NETWORKS = 300;

  private static final String TWO_SITES =
      """
      network n {
        host a1, a2, a3
        host b1 { ip 10.2.0.1/24   gateway 10.2.0.254 }
        host b2 { ip 10.2.0.2/24   gateway 10.2.0.254 }
        host lost { ip 10.2.0.3/24 }
        router r { nic a { ip 10.1.0.254/24 } nic b { ip 10.2.0.254/24 } }
        switch s, t
        link b1 -- s -- r.b
        link b2 -- s -- lost
        link r.a -- t
      }
      """
          .replace("host a1, a2, a3", hosts())
          .replace("link r.a -- t", "link r.a -- t -- a1\nlink a2 -- t -- a3");

  private static String hosts() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 3; i++)
      text.append("host a%d { ip 10.1.0.%d/24   gateway 10.1.0.254 }\n".formatted(i, i));
    return text.toString();
  }

  private static Reachability read(String text) {
    Network network = NetFiles.readGood(text).getNetworks().get(0);
    return Reachability.of(network, Wiring.of(network));
  }

  private static List<String> names(HostGroup group) {
    return group.nics().stream().map(nic -> Interfaces.nodeOf(nic).getName()).toList();
  }

  @Test
  void hostsThatDifferInNothingAreOneGroup() {
    Matrix matrix = read(TWO_SITES).matrix();

    assertEquals(
        List.of(List.of("a1", "a2", "a3"), List.of("b1", "b2"), List.of("lost")),
        matrix.groups().stream().map(MatrixTest::names).toList());
  }

  @Test
  void eachPairHasItsAnswer() {
    Matrix matrix = read(TWO_SITES).matrix();
    List<String> told = new ArrayList<>();
    for (HostGroup from : matrix.groups())
      for (HostGroup to : matrix.groups())
        told.add(
            names(from).get(0) + " " + names(to).get(0) + " " + outcome(matrix.trip(from, to)));

    assertEquals(
        List.of(
            "a1 a1 reached",
            "a1 b1 reached",
            "a1 lost back: lost no-route",
            "b1 a1 reached",
            "b1 b1 reached",
            "b1 lost reached",
            "lost a1 there: lost no-route",
            "lost b1 reached",
            "lost lost reached"),
        told);
  }

  private static String outcome(RoundTrip trip) {
    if (trip.succeeds()) return "reached";
    Way.Stuck failure = trip.failure();
    String way = trip.there() == failure ? "there: " : "back: ";
    return way + failure.end().getName() + " " + failure.reason().word();
  }

  /** The same for each member of a group, but for who fails if that is a member itself. */
  @Test
  void whatIsSaidOfAGroupIsTrueOfEachMember() {
    int pairs = 0;
    for (int seed = 0; seed < NETWORKS; seed++) {
      String text = new RoutedNetwork(seed).toString();
      Reachability reachability = read(text);
      Matrix matrix = reachability.matrix();
      for (HostGroup from : matrix.groups()) {
        for (HostGroup to : matrix.groups()) {
          if (from == to && from.nics().size() == 1) continue;
          String told = likeness(matrix.trip(from, to), from, to);
          for (Nic sender : from.nics())
            for (Nic target : to.nics()) {
              if (sender == target) continue;
              RoundTrip trip = trip(sender, target, reachability);
              assertEquals(told, likeness(trip, from, to), seed + "\n" + text);
              pairs++;
            }
        }
      }
    }
    assertTrue(pairs > 5 * NETWORKS, pairs + " pairs");
  }

  private static RoundTrip trip(Nic sender, Nic target, Reachability reachability) {
    return reachability.roundTrip(
        (IpNode) Interfaces.nodeOf(sender),
        Ipv4Address.UNSPECIFIED,
        reachability.addressOf(target),
        FlowPlan.DEFAULT_TIME_TO_LIVE);
  }

  private static String likeness(RoundTrip trip, HostGroup from, HostGroup to) {
    String end = trip.failure() == null ? "" : trip.failure().end().getName();
    boolean member = names(from).contains(end) || names(to).contains(end);
    return outcome(trip).replace(member ? end : "", "") + trip.isCertain();
  }
}
