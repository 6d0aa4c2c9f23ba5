package netlang.dsl.subnet.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.Bits;
import netlang.dsl.subnet.Demand;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Request;
import netlang.dsl.subnet.Strategy;
import netlang.dsl.subnet.Subnet;
import netlang.sim.addr.Ipv4Prefix;

/** How the sizes of a plan follow from its demands, and where their bits lie. */
public final class PlanDerivation {

  private static final int ALL_LISTED = 16;
  private static final int ENDS_LISTED = 3;

  /** A power of two, and whether a number of hosts fits into it. */
  private record Power(int bits, long hosts) {

    long addresses() {
      return 1L << bits;
    }

    long usable() {
      return Ipv4Prefix.usableHosts(32 - bits);
    }

    boolean holds() {
      return usable() >= hosts;
    }
  }

  private final Page page;

  public PlanDerivation(Page page) {
    this.page = page;
  }

  /** Also of a plan that does not fit. */
  public void printSizes(Request request) {
    List<Demand> different =
        request.demands().stream()
            .filter(demand -> demand.longest() <= 30 && hasLength(request, demand))
            .sorted(Comparator.comparingLong(Demand::hosts).reversed())
            .toList();
    if (different.isEmpty()) return;
    List<Demand> sizes = distinct(different);
    page.print("  ", largest(sizes));
    printPowers(sizes.get(0));
    if (request.strategy() == Strategy.EQUAL) return;
    page.print("");
    for (Demand demand : sizes.subList(0, Math.min(sizes.size(), ALL_LISTED)))
      page.print("    ", size(request, demand));
    if (sizes.size() > ALL_LISTED) page.print("    ..");
  }

  private static boolean hasLength(Request request, Demand demand) {
    return request.withDemands(List.of(demand)).lengths()[0] != Demand.NO_LENGTH;
  }

  private static List<Demand> distinct(List<Demand> sorted) {
    return IntStream.range(0, sorted.size())
        .filter(i -> i == 0 || sorted.get(i).hosts() != sorted.get(i - 1).hosts())
        .mapToObj(sorted::get)
        .toList();
  }

  /** Of a plan that divides its block into equal parts. */
  public void printParts(Request request) {
    int parts = request.demands().size();
    int bits = 32 - Integer.numberOfLeadingZeros(parts - 1);
    int length = request.block().length();
    page.print(
        "  ",
        Message.of(
            "%s parts <= %s = 2^%s: %s bits more than /%s are /%s",
            parts, 1L << bits, bits, bits, length, length + bits));
  }

  private static Message largest(List<Demand> sizes) {
    Demand largest = sizes.get(0);
    return sizes.size() == 1
        ? Message.of(
            "each has %s hosts, the network's address and the broadcast address", largest.hosts())
        : Message.of(
            "`%s` is the largest: %s hosts, the network's address and the broadcast address",
            largest.name(), largest.hosts());
  }

  private void printPowers(Demand largest) {
    int bits = 2;
    while (bits < 32 && Ipv4Prefix.usableHosts(32 - bits) < largest.hosts()) bits++;
    List<Power> powers =
        IntStream.rangeClosed(2, bits).mapToObj(each -> new Power(each, largest.hosts())).toList();
    new TextTable<Power>()
        .right("", power -> "2^" + power.bits() + " =")
        .right("", power -> String.valueOf(power.addresses()))
        .left("", power -> "- 2 =")
        .right("", power -> String.valueOf(power.usable()))
        .left("", power -> "/" + (32 - power.bits()))
        .left("", power -> page.say(power.holds() ? Message.of("enough") : Message.of("too few")))
        .print(powers, "    ", page.out());
  }

  private static Message size(Request request, Demand demand) {
    int length = demand.length();
    if (request.strategy() == Strategy.OCTETS)
      return Message.of(
          "%s hosts need a /%s, of whole octets a /%s",
          demand.hosts(), length, request.withDemands(List.of(demand)).lengths()[0]);
    return Message.of(
        "%s hosts + 2 <= %s = 2^%s: /%s", demand.hosts(), 1L << 32 - length, 32 - length, length);
  }

  /** The bits of the block, of the subnet, of the host. */
  public void printBits(Fit plan) {
    Ipv4Prefix block = plan.block();
    List<Subnet> subnets = plan.subnets();
    page.print(
        "  ",
        Message.of("the bits of the block, of the subnet and of the host, with their borders:"));
    Stream<Subnet> shown =
        subnets.size() <= ALL_LISTED
            ? subnets.stream()
            : Stream.concat(
                subnets.stream().limit(ENDS_LISTED),
                subnets.stream().skip(subnets.size() - ENDS_LISTED));
    new TextTable<Subnet>()
        .left("", Subnet::name)
        .left("", subnet -> subnet.prefix().toString())
        .left(
            "",
            subnet -> Bits.of(subnet.prefix().network(), block.length(), subnet.prefix().length()))
        .print(shown.toList(), "    ", page.out());
  }
}
