package netlang.sim.ip;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import netlang.sim.arp.Ipv4Interface;
import netlang.sim.arp.OwnAddresses;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.ethernet.EthernetInterface;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.RoutePlan;
import netlang.sim.trace.Origin;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a router does with its table for a packet: two connected networks and some routes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingTableBenchmark {

  private static final int FIRST_NETWORK = 172 << 24 | 16 << 16;

  /** Routes, to networks of 256 addresses. */
  @Param({"1", "10", "1000"})
  public int routes;

  private RoutingTable table;
  private Ipv4Address[] destinations;
  private int next;

  @Setup
  public void fill() {
    OwnAddresses own = new OwnAddresses(new Ipv4Interface[] {nic(0), nic(1)});
    List<RoutePlan> plans = new ArrayList<>();
    destinations = new Ipv4Address[routes];
    for (int i = 0; i < routes; i++) {
      Ipv4Address network = new Ipv4Address(FIRST_NETWORK + 256 * i);
      Ipv4Address nextHop = new Ipv4Address(10 << 24 | i % 2 << 8 | 2);
      plans.add(new RoutePlan(new Ipv4Prefix(network, 24), nextHop, 0, Origin.UNKNOWN));
      destinations[i] = network.plus(7);
    }
    table = new RoutingTable(plans, own);
  }

  private static Ipv4Interface nic(int port) {
    InterfaceAddress address = new InterfaceAddress(new Ipv4Address(10 << 24 | port << 8 | 1), 24);
    MacAddress mac = new MacAddress(port + 1);
    NicPlan plan = new NicPlan("eth" + port, mac, address, 1500, false, Origin.UNKNOWN);
    return new Ipv4Interface(new EthernetInterface(plan, 0, port, new Trace(new Engine(), null)));
  }

  /** One flow: always the same destination. */
  @Benchmark
  public Object lookUpAgain() {
    return table.lookup(destinations[0]);
  }

  /** Many flows: another destination for each packet. */
  @Benchmark
  public Object lookUpAnother() {
    next += 7919;
    if (next >= routes) next %= routes;
    return table.lookup(destinations[next]);
  }
}
