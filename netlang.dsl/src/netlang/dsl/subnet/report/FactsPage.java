package netlang.dsl.subnet.report;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.AddressClass;
import netlang.dsl.subnet.AddressFacts;
import netlang.dsl.subnet.SpecialBlock;
import netlang.sim.addr.Ipv4Prefix;

/** The facts of addresses, a label a line. */
public final class FactsPage {

  private static final int MOST_LISTED = 3;

  private final Page page;

  public FactsPage(Page page) {
    this.page = page;
  }

  public void print(AddressFacts facts) {
    Ipv4Prefix network = facts.network();
    page.print(facts.written());
    page.entries()
        .add(Message.of("network"), network)
        .add(Message.of("mask"), facts.mask())
        .add(Message.of("wildcard"), facts.wildcard())
        .add(Message.of("for hosts"), network.firstHost() + " - " + network.lastHost())
        .add(Message.of("broadcast"), broadcast(network))
        .add(
            Message.of("size"),
            network.size() == 1
                ? Message.of("1 address")
                : Message.of(
                    "%s addresses, %s of them for hosts", network.size(), network.usableHosts()))
        .add(Message.of("class"), addressClass(facts))
        .add(Message.of("used for"), use(facts))
        .add(
            Message.of("position"),
            facts.isNetwork() ? facts.position().subnetMessage() : facts.position().message())
        .print("  ");
  }

  private static Object broadcast(Ipv4Prefix network) {
    if (network.hasBroadcast()) return network.broadcast();
    return network.length() == 32
        ? Message.of("none: it is a single address")
        : Message.of("none: both addresses are for hosts (RFC 3021)");
  }

  private static Message addressClass(AddressFacts facts) {
    AddressClass its = facts.addressClass();
    return its.hasNetworks()
        ? Message.of(
            "%s: before there were prefixes, its network was %s",
            its, Ipv4Prefix.containing(facts.address(), its.length()))
        : Message.of("%s: it has no networks", its);
  }

  private Message use(AddressFacts facts) {
    Message use = facts.use().message();
    if (facts.special().isPresent()) {
      SpecialBlock special = facts.special().get();
      use = Message.of("%s: %s %s, %s", use, special.block(), special.name(), special.source());
      if (facts.reachesBeyondSpecial())
        return Message.of("%s; %s reaches beyond it", use, facts.network());
    }
    List<SpecialBlock> inside = facts.specialInside();
    if (inside.isEmpty()) return use;
    String listed =
        String.join(
            ", ",
            inside.stream()
                .limit(MOST_LISTED)
                .map(special -> special.block() + " " + special.name())
                .toList());
    return inside.size() > MOST_LISTED
        ? Message.of("%s, but %s and %s more", use, listed, inside.size() - MOST_LISTED)
        : Message.of("%s, but %s", use, listed);
  }

  /** Which of several networks lie in each other. */
  public void printOverlaps(List<AddressFacts> all) {
    boolean none = true;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Ipv4Prefix one = all.get(i).network();
        Ipv4Prefix other = all.get(j).network();
        if (!one.overlaps(other)) continue;
        none = false;
        page.print(overlap(one, other));
      }
    }
    if (none) page.print(Message.of("no two of these networks overlap"));
  }

  private static Message overlap(Ipv4Prefix one, Ipv4Prefix other) {
    if (one.equals(other)) return Message.of("%s is there twice", one);
    return one.length() < other.length()
        ? Message.of("%s overlaps with %s, which lies in it", one, other)
        : Message.of("%s overlaps with %s, which lies in it", other, one);
  }
}
