package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    Set<Ipv4Prefix> own = new LinkedHashSet<>(declared.taken(network));
    Set<Ipv4Prefix> taken = new LinkedHashSet<>(own);
    for (Station station : stations.all()) if (station.hasIp()) taken.add(station.network());
    for (Segment segment : stations.wiring().segments()) {
      for (AddressBlock block : AddressBlock.of(stations.in(segment))) {
        Optional<Station> host =
            block.stations().stream()
                .filter(station -> !station.isRouter())
                .min(Comparator.comparing(Station::order));
        boolean isPublic = AddressFacts.of(block.network()).use() == Use.PUBLIC;
        if (host.isPresent() && isPublic && !isIn(own, block.network()))
          sayPublic(host.get(), block.network(), taken);
      }
    }
  }

  /** Also if only a wider one is. */
  private static boolean isIn(Set<Ipv4Prefix> prefixes, Ipv4Prefix network) {
    return IntStream.rangeClosed(0, network.length())
        .mapToObj(length -> Ipv4Prefix.containing(network.network(), length))
        .anyMatch(prefixes::contains);
  }

  private void sayPublic(Station host, Ipv4Prefix network, Set<Ipv4Prefix> taken) {
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
  private static Optional<Ipv4Prefix> free(Ipv4Prefix network, Set<Ipv4Prefix> taken) {
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
