package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netlang.dsl.expand.Declarations.Named;
import netlang.dsl.expression.AddressLiteral;
import netlang.dsl.message.Message;
import netlang.dsl.net.Network;
import netlang.dsl.template.Subnet;
import netlang.dsl.template.TemplatePackage.Literals;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.validation.Check;

/** Whether named subnets have nothing in common, unless one is made of the other. */
public class SubnetOverlapValidator extends CheckGroup {

  @Inject private DeclaredSubnets declared;

  @Check
  public void subnetsStayApart(Network network) {
    List<Named> subnets = declared.of(network).subnets();
    Ancestry ancestry = new Ancestry();
    Map<Named, Integer> order = new IdentityHashMap<>();
    for (Named subnet : subnets) order.put(subnet, order.size());
    List<Named> sorted = new ArrayList<>(subnets);
    // a prefix lies in another one or apart from it: those around it are open when it comes
    sorted.sort(
        Comparator.comparing((Named subnet) -> subnet.prefix().network())
            .thenComparing(subnet -> subnet.prefix().length()));
    Deque<Named> open = new ArrayDeque<>();
    for (Named subnet : sorted) {
      while (!open.isEmpty() && !open.peek().prefix().overlaps(subnet.prefix())) open.pop();
      open.stream()
          .filter(around -> !ancestry.areRelated(around, subnet))
          .findFirst()
          .ifPresent(around -> sayOverlap(around, subnet, order, network));
      open.push(subnet);
    }
  }

  /** The one that is declared later is to blame. */
  private void sayOverlap(Named one, Named other, Map<Named, Integer> order, Network network) {
    boolean inOrder = order.get(one) < order.get(other);
    Named first = inOrder ? one : other;
    Named second = inOrder ? other : one;
    Message message =
        Message.of(
            "subnet `%s` (%s) overlaps with `%s` (%s)",
            second, second.prefix(), first, first.prefix());
    boolean literal =
        second.written() instanceof Subnet subnet
            && subnet.getPrefix() instanceof AddressLiteral
            && subnet.getDimension() == null
            && second.here() == null;
    Optional<Ipv4Prefix> free =
        literal ? free(second.prefix(), declared.taken(network)) : Optional.empty();
    error(
        declared.mark(
            second.written(),
            second.written() instanceof Subnet
                ? Literals.SUBNET__PREFIX
                : netlang.dsl.net.NetPackage.Literals.NAMED__NAME,
            second.here(),
            network),
        IssueCodes.SUBNETS_OVERLAP,
        free.isPresent() ? Message.of("%s; %s is free", message, free.get()) : message,
        free.stream().map(Ipv4Prefix::toString).toArray(String[]::new));
  }

  /** The next one of the same size that touches nothing. */
  private static Optional<Ipv4Prefix> free(Ipv4Prefix prefix, List<Ipv4Prefix> taken) {
    Ipv4Prefix candidate = prefix;
    for (int tries = taken.size(); tries >= 0; tries--) {
      int shorter = candidate.length();
      for (Ipv4Prefix other : taken)
        if (other.overlaps(candidate)) shorter = Math.min(shorter, other.length());
      boolean free = taken.stream().noneMatch(candidate::overlaps);
      if (free) return Optional.of(candidate);
      Ipv4Address behind = Ipv4Prefix.containing(candidate.network(), shorter).broadcast().plus(1);
      if (!Stations.isUsable(behind) || behind.isPrivate() != prefix.network().isPrivate())
        return Optional.empty();
      candidate = Ipv4Prefix.containing(behind, prefix.length());
    }
    return Optional.empty();
  }
}
