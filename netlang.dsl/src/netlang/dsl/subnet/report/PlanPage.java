package netlang.dsl.subnet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Strategy;
import netlang.dsl.subnet.Subnet;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** A plan as a table, and what it takes of its block. */
public final class PlanPage {

  private static final int MOST_LISTED = 4;

  private final Page page;

  /** Addresses in full; otherwise without what they share with their network. */
  private final boolean wide;

  public PlanPage(Page page, boolean wide) {
    this.page = page;
    this.wide = wide;
  }

  public void print(Fit plan) {
    new TextTable<Subnet>()
        .left(head(Message.of("name")), Subnet::name)
        .left(head(Message.of("network")), subnet -> subnet.prefix().toString())
        .left(head(Message.of("for hosts")), this::range)
        .left(head(Message.of("broadcast")), this::broadcast)
        .right(head(Message.of("hosts")), subnet -> String.valueOf(subnet.hosts()))
        .right(head(Message.of("usable")), subnet -> String.valueOf(subnet.prefix().usableHosts()))
        .right(head(Message.of("spare")), subnet -> String.valueOf(subnet.spare()))
        .right(head(Message.of("waste")), subnet -> String.valueOf(subnet.waste()))
        .print(plan.subnets(), "", page.out());
    page.print("");
    printTotals(plan);
  }

  private String head(Message heading) {
    return page.say(heading);
  }

  private String range(Subnet subnet) {
    Ipv4Prefix prefix = subnet.prefix();
    return address(prefix.firstHost(), prefix) + " - " + address(prefix.lastHost(), prefix);
  }

  private String broadcast(Subnet subnet) {
    Ipv4Prefix prefix = subnet.prefix();
    return prefix.hasBroadcast() ? address(prefix.broadcast(), prefix) : "-";
  }

  private String address(Ipv4Address address, Ipv4Prefix network) {
    return wide ? address.toString() : Suffix.of(address, network);
  }

  private void printTotals(Fit plan) {
    long size = plan.block().size();
    page.entries()
        .add(
            Message.of("block"),
            size == 1
                ? Message.of("%s: 1 address", plan.block())
                : Message.of("%s: %s addresses", plan.block(), size))
        .add(Message.of("strategy"), strategy(plan.request().strategy()))
        .add(Message.of("subnets"), counts(plan))
        .add(Message.of("hosts"), plan.hosts())
        .add(Message.of("used"), share(plan.used(), size))
        .add(Message.of("waste"), share(plan.waste(), plan.used()))
        .add(Message.of("left over"), left(plan))
        .print("");
  }

  static Message strategy(Strategy strategy) {
    return switch (strategy) {
      case EQUAL -> Message.of("equal: all subnets of one size");
      case VLSM -> Message.of("vlsm: each subnet of its own size");
      case OCTETS -> Message.of("octets: /8, /16 and /24 only");
    };
  }

  /** {@code 12 x /28 (255.255.255.240)}. */
  private static String counts(Fit plan) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Subnet subnet : plan.subnets()) counts.merge(subnet.prefix().length(), 1, Integer::sum);
    List<String> texts = new ArrayList<>();
    counts.forEach(
        (length, count) -> {
          String mask =
              counts.size() > 2 ? "" : " (" + new Ipv4Address(Ipv4Prefix.mask(length)) + ")";
          texts.add(count + " x /" + length + mask);
        });
    return String.join(", ", texts);
  }

  private static Message share(long part, long whole) {
    return whole == 1
        ? Message.of("%s of 1 address (%s)", part, Page.percent(part, whole))
        : Message.of("%s of %s addresses (%s)", part, whole, Page.percent(part, whole));
  }

  private static Message left(Fit plan) {
    List<Ipv4Prefix> free = plan.free();
    if (free.isEmpty()) return Message.of("nothing");
    String listed =
        String.join(", ", free.stream().limit(MOST_LISTED).map(Ipv4Prefix::toString).toList());
    Message blocks =
        free.size() > MOST_LISTED
            ? Message.of("%s: %s and %s more", plan.left(), listed, free.size() - MOST_LISTED)
            : Message.of("%s: %s", plan.left(), listed);
    long more = plan.room();
    return more == 0
        ? blocks
        : Message.of(
            "%s; room for %s more /%s", blocks, more, plan.subnets().get(0).prefix().length());
  }
}
