package netlang.dsl.subnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netlang.dsl.message.Message;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** Counter-proposals to a plan that does not fit. */
final class Proposals {

  /** RFC 1918 §3. */
  private static final List<Ipv4Prefix> PRIVATE =
      List.of(block("10.0.0.0", 8), block("172.16.0.0", 12), block("192.168.0.0", 16));

  private final Misfit misfit;
  private final Request request;
  private final List<Proposal> proposals = new ArrayList<>();

  private Proposals(Misfit misfit) {
    this.misfit = misfit;
    this.request = misfit.request();
  }

  static List<Proposal> of(Misfit misfit) {
    Proposals all = new Proposals(misfit);
    all.strategy();
    all.block();
    all.hosts();
    all.subnets();
    return List.copyOf(all.proposals);
  }

  /** Equal sizes are the easier ones to run, so they come before VLSM. */
  private void strategy() {
    for (Strategy other : List.of(Strategy.EQUAL, Strategy.VLSM)) {
      Request changed = request.withStrategy(other);
      if (!changed.fits()) continue;
      propose(
          Proposal.Change.STRATEGY,
          changed,
          Message.of("`%s` takes %s addresses and fits", other.word(), changed.needed()));
      return;
    }
  }

  private void block() {
    int bits = 64 - Long.numberOfLeadingZeros(request.needed() - 1);
    if (bits > 32) return;
    int length = 32 - bits;
    larger(request.block(), length)
        .ifPresent(
            block ->
                propose(Proposal.Change.BLOCK, request.withBlock(block), roomy(block, length)));
  }

  private Message roomy(Ipv4Prefix block, int length) {
    Ipv4Prefix around = Ipv4Prefix.containing(request.block().network(), length);
    return block.equals(around)
        ? Message.of("%s has room enough", block)
        : Message.of("%s has room enough; %s would not be private", block, around);
  }

  /**
   * The block of that length around a smaller one; for a private one that is still private, of
   * 10.0.0.0/8 if need be. Empty if there is none.
   */
  static Optional<Ipv4Prefix> larger(Ipv4Prefix block, int length) {
    Ipv4Prefix around = Ipv4Prefix.containing(block.network(), length);
    for (Ipv4Prefix range : PRIVATE) {
      boolean inside = block.length() >= range.length() && range.contains(block.network());
      if (!inside || length >= range.length()) continue;
      return length >= 8 ? Optional.of(block("10.0.0.0", length)) : Optional.empty();
    }
    return Optional.of(around);
  }

  /**
   * Sizes change only where a power of two is full, so the largest number of hosts is one of these.
   */
  private void hosts() {
    for (int bits = 32; bits >= 2; bits--) {
      long most = (1L << bits) - 2;
      Request changed = request.withAtMost(most);
      if (!changed.fits()) continue;
      propose(
          Proposal.Change.HOSTS,
          changed,
          request.demands().size() == 1
              ? Message.of("it fits with at most %s hosts", most)
              : Message.of("all fit with at most %s hosts each", most));
      return;
    }
  }

  private void subnets() {
    int fitting = misfit.fitting();
    if (fitting == 0) return;
    propose(
        Proposal.Change.SUBNETS,
        request.withDemands(request.demands().subList(0, fitting)),
        fitting == 1
            ? Message.of("the first alone fits into %s", request.block())
            : Message.of("the first %s fit into %s", fitting, request.block()));
  }

  private void propose(Proposal.Change change, Request changed, Message message) {
    proposals.add(new Proposal(change, changed, message));
  }

  private static Ipv4Prefix block(String network, int length) {
    return new Ipv4Prefix(Ipv4Address.parse(network), length);
  }
}
