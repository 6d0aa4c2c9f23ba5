package netlang.dsl.subnet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Prefix;

/** What tests of plans ask for. */
final class Plans {

  private Plans() {}

  static Ipv4Prefix block(String text) {
    return Addresses.prefix(text).get();
  }

  /** {@code branch1}, {@code branch2} … of twelve hosts each. */
  static List<Demand> branches(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Demand("branch" + number, 12))
        .toList();
  }

  static Fit fit(String block, Strategy strategy, List<Demand> demands) {
    return fit(new Request(block(block), strategy, demands));
  }

  static Fit fit(Request request) {
    SubnetPlan plan = request.answer();
    assertTrue(plan.fits(), () -> ((Misfit) plan).message().toString());
    return (Fit) plan;
  }

  static Misfit misfit(String block, Strategy strategy, List<Demand> demands) {
    return misfit(new Request(block(block), strategy, demands));
  }

  static Misfit misfit(Request request) {
    SubnetPlan plan = request.answer();
    assertTrue(plan instanceof Misfit, () -> ((Fit) plan).subnets().toString());
    return (Misfit) plan;
  }

  static List<String> prefixes(Fit plan) {
    return plan.subnets().stream().map(subnet -> subnet.prefix().toString()).toList();
  }

  /** {@code BLOCK: 103.9.32.0/23 has room enough}. */
  static List<String> proposals(Misfit plan) {
    return plan.proposals().stream()
        .map(proposal -> proposal.change() + ": " + proposal.message())
        .toList();
  }
}
