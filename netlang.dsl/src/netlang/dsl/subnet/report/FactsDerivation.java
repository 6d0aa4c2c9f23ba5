package netlang.dsl.subnet.report;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.AddressFacts;
import netlang.dsl.subnet.Bits;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** How network and broadcast address follow from an address and its mask, bit by bit. */
public final class FactsDerivation {

  private record Step(String label, Ipv4Address value, String result) {}

  private static final int ALL_LISTED = 8;

  private final Page page;

  public FactsDerivation(Page page) {
    this.page = page;
  }

  public void print(AddressFacts facts) {
    int length = facts.network().length();
    List<Step> steps = new ArrayList<>();
    steps.add(step(Message.of("address"), facts.address(), ""));
    steps.add(step(Message.of("mask"), facts.mask(), ""));
    steps.add(step("AND", facts.network().network(), Message.of("network")));
    if (facts.network().hasBroadcast()) {
      steps.add(step(Message.of("wildcard"), facts.wildcard(), ""));
      steps.add(step("OR", facts.network().broadcast(), Message.of("broadcast")));
    }
    new TextTable<Step>()
        .left("", Step::label)
        .left("", step -> step.value().toString())
        .left("", step -> Bits.of(step.value(), length))
        .left("", Step::result)
        .print(steps, "  ", page.out());
    page.print("");
    page.print(
        "  ",
        Message.of(
            "%s bits name the network, %s the host: 2^%s = %s addresses",
            length, 32 - length, 32 - length, facts.network().size()));
    if (length > 0) printMultiples(facts);
  }

  private Step step(Object label, Ipv4Address value, Object result) {
    return new Step(page.say(label), value, page.say(result));
  }

  /** The octet in which the mask ends counts the networks. */
  private void printMultiples(AddressFacts facts) {
    Ipv4Prefix network = facts.network();
    int octet = (network.length() - 1) / 8;
    int mask = octetOf(facts.mask(), octet);
    int step = 256 - mask;
    int first = octetOf(network.network(), octet);
    page.print(
        "  ",
        Message.of("octet %s of the mask is %s, and 256 - %s = %s:", octet + 1, mask, mask, step));
    page.print("  ", Message.of("networks begin at multiples of %s: %s", step, multiples(step)));
    page.print(
        "  ",
        Message.of(
            "octet %s of the address is %s, which lies in %s .. %s",
            octet + 1, octetOf(facts.address(), octet), first, first + step - 1));
  }

  private static String multiples(int step) {
    List<String> multiples = new ArrayList<>();
    for (int multiple = 0; multiple < 256; multiple += step)
      multiples.add(String.valueOf(multiple));
    if (multiples.size() > ALL_LISTED) {
      String last = multiples.get(multiples.size() - 1);
      multiples = new ArrayList<>(multiples.subList(0, 3));
      multiples.add("..");
      multiples.add(last);
    }
    return String.join(", ", multiples).replace(", ..,", " ..");
  }

  private static int octetOf(Ipv4Address address, int octet) {
    return address.value() >>> 24 - 8 * octet & 255;
  }
}
