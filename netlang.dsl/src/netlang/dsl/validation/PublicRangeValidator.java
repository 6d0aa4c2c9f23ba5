package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netlang.dsl.expand.Declarations;
import netlang.dsl.message.Message;
import netlang.dsl.net.Network;
import netlang.dsl.subnet.AddressFacts;
import netlang.dsl.subnet.Use;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/**
 * Whether hosts have public addresses that may be somebody else's: who names the network as a
 * subnet, or plans it, knows that it is his.
 */
public class PublicRangeValidator extends CheckGroup {

  private static final Ipv4Prefix PRIVATE = new Ipv4Prefix(Ipv4Address.parse("10.0.0.0"), 8);

  @Inject private Networks networks;
  @Inject private DeclaredSubnets declared;

  @Check(CheckType.NORMAL)
  public void publicNetworksAreDeclared(Network network) {
    Stations stations = networks.stations(network);
    Declarations own = declared.of(network);
    for (Segment segment : stations.wiring().segments()) {
      for (AddressBlock block : AddressBlock.of(stations.in(segment))) {
        Optional<Station> host =
            block.stations().stream()
                .filter(station -> !station.isRouter())
                .min(Comparator.comparing(Station::order));
        boolean isPublic = AddressFacts.of(block.network()).use() == Use.PUBLIC;
        if (host.isPresent() && isPublic && !isDeclared(block.network(), own))
          sayPublic(host.get(), block.network(), taken(stations, network));
      }
    }
  }

  private List<Ipv4Prefix> taken(Stations stations, Network network) {
    Set<Ipv4Prefix> taken = new LinkedHashSet<>(declared.taken(network));
    for (Station station : stations.all()) if (station.hasIp()) taken.add(station.network());
    return List.copyOf(taken);
  }

  private static boolean isDeclared(Ipv4Prefix network, Declarations own) {
    return own.subnets().stream().anyMatch(subnet -> contains(subnet.prefix(), network))
        || own.plans().stream()
            .anyMatch(plan -> contains(plan.answer().request().block(), network));
  }

  private static boolean contains(Ipv4Prefix block, Ipv4Prefix network) {
    return block.length() <= network.length() && block.contains(network.network());
  }

  private void sayPublic(Station host, Ipv4Prefix network, List<Ipv4Prefix> taken) {
    Message message =
        Message.of(
            "%s is public: unless it was given to you, somebody else has it, and cannot be reached from here",
            network);
    Optional<Ipv4Prefix> free = free(network, taken);
    warning(
        host.addressMark(),
        IssueCodes.PUBLIC_NETWORK,
        free.isPresent() ? Message.of("%s; %s is private, and free", message, free.get()) : message,
        free.stream().map(Ipv4Prefix::toString).toArray(String[]::new));
  }

  /** The same behind the first octet, or the next one that nobody has; of 10.0.0.0/8. */
  private static Optional<Ipv4Prefix> free(Ipv4Prefix network, List<Ipv4Prefix> taken) {
    if (network.length() < PRIVATE.length()) return Optional.empty();
    int rest = network.network().value() & ~PRIVATE.mask();
    Ipv4Address start = new Ipv4Address(PRIVATE.network().value() | rest);
    for (int tries = 0; tries <= taken.size(); tries++) {
      Ipv4Prefix candidate = Ipv4Prefix.containing(start, network.length());
      if (!PRIVATE.contains(start)) return Optional.empty();
      if (taken.stream().noneMatch(candidate::overlaps)) return Optional.of(candidate);
      start = candidate.broadcast().plus(1);
    }
    return Optional.empty();
  }
}
