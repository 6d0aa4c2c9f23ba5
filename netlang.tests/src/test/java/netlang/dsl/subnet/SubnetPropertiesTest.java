package netlang.dsl.subnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.junit.jupiter.api.Test;

/** What holds of every plan, over random requests of all sizes. */
class SubnetPropertiesTest {

  private static final int REQUESTS = 3000;

  static Stream<Request> requests() {
    return LongStream.range(0, REQUESTS).mapToObj(SubnetPropertiesTest::request);
  }

  /** About half of them fit. */
  private static Request request(long seed) {
    Random random = new Random(seed);
    int length = random.nextInt(33);
    Ipv4Prefix block = Ipv4Prefix.containing(new Ipv4Address(random.nextInt()), length);
    List<Demand> demands = new ArrayList<>();
    int count = 1 + random.nextInt(random.nextBoolean() ? 4 : 60);
    long most = Math.max(1, 2 * block.size() / count);
    for (int i = 0; i < count; i++) {
      String name = "lan" + i;
      demands.add(
          random.nextInt(10) == 0
              ? Demand.exactly(name, 31 + random.nextInt(2))
              : new Demand(name, (long) (random.nextDouble() * random.nextDouble() * most)));
    }
    return new Request(block, Strategy.values()[random.nextInt(3)], demands);
  }

  private static Stream<Fit> fits() {
    return requests().map(Request::answer).filter(SubnetPlan::fits).map(Fit.class::cast);
  }

  private static Stream<Misfit> misfits() {
    return requests().map(Request::answer).filter(plan -> !plan.fits()).map(Misfit.class::cast);
  }

  @Test
  void someFitAndSomeDoNot() {
    assertTrue(fits().count() > REQUESTS / 4, () -> fits().count() + " fit");
    assertTrue(misfits().count() > REQUESTS / 4, () -> misfits().count() + " do not");
  }

  @Test
  void allLieInsideSideBySide() {
    fits().forEach(SubnetPropertiesTest::assertSideBySide);
  }

  private static void assertSideBySide(Fit plan) {
    List<Ipv4Prefix> prefixes =
        new ArrayList<>(plan.subnets().stream().map(Subnet::prefix).toList());
    prefixes.addAll(plan.free());
    prefixes.sort(Comparator.comparing(Ipv4Prefix::network));
    long next = Integer.toUnsignedLong(plan.block().network().value());
    for (Ipv4Prefix prefix : prefixes) {
      assertEquals(next, Integer.toUnsignedLong(prefix.network().value()), prefix.toString());
      next += prefix.size();
    }
    assertEquals(
        Integer.toUnsignedLong(plan.block().network().value()) + plan.block().size(), next);
  }

  @Test
  void eachHasItsHosts() {
    fits().forEach(SubnetPropertiesTest::assertHosts);
  }

  private static void assertHosts(Fit plan) {
    for (int i = 0; i < plan.subnets().size(); i++) {
      Subnet subnet = plan.subnets().get(i);
      Demand demand = plan.request().demands().get(i);
      assertEquals(demand.name(), subnet.name());
      assertEquals(demand.hosts(), subnet.hosts());
      assertTrue(subnet.spare() >= 0, subnet.toString());
      assertEquals(subnet.prefix().size(), subnet.hosts() + subnet.waste());
    }
    assertEquals(plan.block().size(), plan.hosts() + plan.waste() + plan.left());
  }

  @Test
  void noSmallerSizeWouldDo() {
    fits().forEach(SubnetPropertiesTest::assertNoSmallerSize);
  }

  private static void assertNoSmallerSize(Fit plan) {
    List<Subnet> subnets = plan.subnets();
    switch (plan.request().strategy()) {
      case VLSM -> {
        for (int i = 0; i < subnets.size(); i++) assertTight(plan, i, 1);
      }
      case EQUAL -> {
        assertEquals(1, plan.masks());
        assertTrue(
            plan.request().demands().stream()
                .anyMatch(demand -> isTight(demand, subnets.get(0).prefix(), 1)));
      }
      case OCTETS -> {
        for (int i = 0; i < subnets.size(); i++) {
          assertEquals(0, subnets.get(i).prefix().length() % 8);
          if (subnets.get(i).prefix().length() < 24) assertTight(plan, i, 8);
        }
      }
    }
  }

  private static void assertTight(Fit plan, int i, int bits) {
    Subnet subnet = plan.subnets().get(i);
    Demand demand = plan.request().demands().get(i);
    assertTrue(isTight(demand, subnet.prefix(), bits), subnet + " for " + demand);
  }

  /** A prefix so many bits longer has too few hosts, or is none that was allowed. */
  private static boolean isTight(Demand demand, Ipv4Prefix prefix, int bits) {
    int longer = prefix.length() + bits;
    return longer > demand.longest() || Ipv4Prefix.usableHosts(longer) < demand.hosts();
  }

  @Test
  void vlsmTakesTheLeast() {
    requests().forEach(SubnetPropertiesTest::assertVlsmTakesTheLeast);
  }

  private static void assertVlsmTakesTheLeast(Request request) {
    long vlsm = new Request(request.block(), Strategy.VLSM, request.demands()).needed();
    for (Strategy other : Strategy.values())
      assertTrue(
          vlsm <= new Request(request.block(), other, request.demands()).needed(), other.word());
  }

  @Test
  void theSmallestBlockIsTheSmallest() {
    fits().forEach(SubnetPropertiesTest::assertSmallestBlock);
  }

  private static void assertSmallestBlock(Fit plan) {
    Ipv4Prefix smallest = plan.smallestBlock();
    Request there = new Request(smallest, plan.request().strategy(), plan.request().demands());
    assertEquals(plan.subnets(), Plans.fit(there).subnets());
    if (smallest.length() == 32) return;
    Ipv4Prefix half = Ipv4Prefix.containing(smallest.network(), smallest.length() + 1);
    assertFalse(new Request(half, there.strategy(), there.demands()).answer().fits());
  }

  @Test
  void everyProposalFitsAndChangesOneThing() {
    misfits().forEach(SubnetPropertiesTest::assertProposalsFit);
  }

  private static void assertProposalsFit(Misfit plan) {
    for (Proposal proposal : plan.proposals()) {
      Request asked = plan.request();
      Request changed = proposal.request();
      assertTrue(changed.answer().fits(), proposal.toString());
      boolean strategy = changed.strategy() != asked.strategy();
      boolean block = !changed.block().equals(asked.block());
      boolean subnets = changed.demands().size() != asked.demands().size();
      boolean hosts = !subnets && !changed.demands().equals(asked.demands());
      assertEquals(
          List.of(proposal.change()),
          Stream.of(
                  strategy ? Proposal.Change.STRATEGY : null,
                  block ? Proposal.Change.BLOCK : null,
                  hosts ? Proposal.Change.HOSTS : null,
                  subnets ? Proposal.Change.SUBNETS : null)
              .filter(change -> change != null)
              .toList());
    }
  }

  @Test
  void noMoreSubnetsThanSaidWouldFit() {
    misfits().forEach(SubnetPropertiesTest::assertNoMoreSubnets);
  }

  private static void assertNoMoreSubnets(Misfit plan) {
    List<Demand> demands = plan.request().demands();
    assertTrue(first(plan, plan.fitting()).fits());
    assertFalse(first(plan, plan.fitting() + 1).fits(), demands.toString());
  }

  private static SubnetPlan first(Misfit plan, int count) {
    Request request = plan.request();
    return SubnetPlan.of(request.block(), request.strategy(), request.demands().subList(0, count));
  }

  @Test
  void noMoreHostsThanProposedWouldFit() {
    misfits().forEach(SubnetPropertiesTest::assertNoMoreHosts);
  }

  private static void assertNoMoreHosts(Misfit plan) {
    plan.proposals().stream()
        .filter(proposal -> proposal.change() == Proposal.Change.HOSTS)
        .forEach(proposal -> assertOneMoreIsTooMany(plan.request(), proposal.request()));
  }

  /** One host more in each subnet that was cut down. */
  private static void assertOneMoreIsTooMany(Request asked, Request proposed) {
    List<Demand> more = new ArrayList<>();
    for (int i = 0; i < asked.demands().size(); i++) {
      Demand wish = asked.demands().get(i);
      long hosts = proposed.demands().get(i).hosts();
      more.add(hosts < wish.hosts() ? new Demand(wish.name(), hosts + 1, wish.longest()) : wish);
    }
    assertFalse(SubnetPlan.of(asked.block(), asked.strategy(), more).fits(), more.toString());
  }

  @Test
  void noSmallerBlockThanProposedWouldDo() {
    misfits().forEach(SubnetPropertiesTest::assertNoSmallerBlock);
  }

  private static void assertNoSmallerBlock(Misfit plan) {
    plan.proposals().stream()
        .filter(proposal -> proposal.change() == Proposal.Change.BLOCK)
        .forEach(
            proposal -> {
              Ipv4Prefix larger = proposal.request().block();
              assertTrue(larger.size() > plan.request().block().size());
              assertTrue(larger.size() / 2 < plan.request().needed());
            });
  }
}
