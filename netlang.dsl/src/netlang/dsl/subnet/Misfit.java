package netlang.dsl.subnet;

import java.util.Arrays;
import java.util.List;
import netlang.dsl.message.Message;

/** A plan that asks for more than its block has. */
public record Misfit(Request request) implements SubnetPlan {

  @Override
  public boolean fits() {
    return false;
  }

  /** How many of the demands fit, from the first one on. */
  public int fitting() {
    List<Demand> demands = request.demands();
    int fit = 0;
    int tooMany = demands.size();
    while (tooMany - fit > 1) {
      int middle = (fit + tooMany) >>> 1;
      if (request.withDemands(demands.subList(0, middle)).fits()) fit = middle;
      else tooMany = middle;
    }
    return fit;
  }

  /** What could be asked instead, the smallest change first; empty if nothing helps. */
  public List<Proposal> proposals() {
    return Proposals.of(this);
  }

  /** Why it does not fit, without the proposals. */
  public Message message() {
    int[] lengths = request.strategy().lengths(request.demands());
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] == Demand.NO_LENGTH) return beyondAll(largest());
    }
    long size = Strategy.size(lengths[0]);
    if (lengths.length == 1)
      return Message.of(
          "a subnet for %s hosts needs %s addresses, but %s has %s",
          request.demands().get(0).hosts(), size, request.block(), request.block().size());
    if (request.needed() == lengths.length)
      return Message.of(
          "%s single addresses are more than the %s of %s",
          lengths.length, request.block().size(), request.block());
    boolean equal = Arrays.stream(lengths).allMatch(length -> length == lengths[0]);
    return equal
        ? Message.of(
            "%s subnets of %s addresses need %s, but %s has %s: %s",
            lengths.length,
            size,
            request.needed(),
            request.block(),
            request.block().size(),
            howMany())
        : Message.of(
            "%s subnets need %s addresses, but %s has %s: %s",
            lengths.length, request.needed(), request.block(), request.block().size(), howMany());
  }

  private Message howMany() {
    int fitting = fitting();
    return switch (fitting) {
      case 0 -> Message.of("not even the first fits");
      case 1 -> Message.of("only the first fits");
      default -> Message.of("only %s fit", fitting);
    };
  }

  private Message beyondAll(Demand largest) {
    return request.strategy() == Strategy.OCTETS
        ? Message.of(
            "the largest subnet of whole octets is a /8, which holds 16777214 hosts, but `%s` has %s",
            largest.name(), largest.hosts())
        : Message.of("no IPv4 subnet holds the %s hosts of `%s`", largest.hosts(), largest.name());
  }

  private Demand largest() {
    return request.demands().stream()
        .reduce((one, other) -> one.hosts() >= other.hosts() ? one : other)
        .orElseThrow();
  }
}
