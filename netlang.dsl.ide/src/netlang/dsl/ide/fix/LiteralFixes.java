package netlang.dsl.ide.fix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.net.TableClaim;
import netlang.dsl.net.Traffic;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;

/** What can be said of a literal or a word alone: the one that was meant. */
final class LiteralFixes {

  /** What numbers of the language are limited by, and what is usual. */
  private static final List<Integer> LIMITS =
      List.of(1, 10, 100, 255, 1000, 65_495, 65_535, 1_000_000, Integer.MAX_VALUE);

  private static final String LARGEST_DATAGRAM = "65507 B";

  private LiteralFixes() {}

  /** What the check itself suggests. */
  static void asSuggested(Spot spot, Offers offers) {
    for (String replacement : spot.replacements()) change(replacement, spot, offers);
  }

  private static void change(String replacement, Spot spot, Offers offers) {
    boolean mask = spot.isBehindSlash();
    // the mask is to blame, but what is suggested may begin with the address
    String text = mask ? replacement.substring(replacement.indexOf('/') + 1) : replacement;
    String slash = mask ? "/" : "";
    offers.change(slash + spot.marked(), slash + text, spot.replaceMarked(text));
  }

  /** Of five octets one goes; of 300 a digit. */
  static void otherOctets(Spot spot, Offers offers) {
    String[] octets = spot.marked().split("\\.", -1);
    Set<String> candidates = new LinkedHashSet<>();
    for (int i = octets.length - 1; i >= 0; i--) {
      List<String> all = new ArrayList<>(List.of(octets));
      String octet = all.remove(i);
      if (octets.length == 5) candidates.add(String.join(".", all));
      if (octets.length != 4 || octet.length() != 3) continue;
      for (int digit = 2; digit >= 0; digit--) {
        all = new ArrayList<>(List.of(octets));
        all.set(i, octet.substring(0, digit) + octet.substring(digit + 1));
        candidates.add(String.join(".", all));
      }
    }
    candidates.removeIf(address -> !Addresses.address(address).isGood());
    offers.firstOf(() -> candidates.forEach(address -> change(address, spot, offers)));
  }

  /** The prefix length of neighbours in the same network. */
  static void usualMask(Spot spot, Offers offers) {
    Station station = spot.station();
    boolean mask = spot.isBehindSlash();
    String text =
        mask
            ? spot.text().substring(0, spot.offset() - 1).replaceFirst("(?s).*[^\\d.]", "")
            : spot.marked();
    Ipv4Address address = Addresses.address(text).orElse(null);
    if (station == null || address == null) return;
    for (Station other : spot.stations().in(station.segment())) {
      if (!other.hasIp() || !other.network().contains(address)) continue;
      change((mask ? "" : text + "/") + other.ip().prefixLength(), spot, offers);
      return;
    }
  }

  /** The first octet that says that the MAC is chosen here. */
  static void ownMac(Spot spot, Offers offers) {
    MacAddress mac = Addresses.mac(spot.marked()).orElse(null);
    if (mac == null) return;
    long others = mac.value() & 0xff_ffff_ffffL;
    change(new MacAddress(0x02L << 40 | others).toString(), spot, offers);
  }

  /** Of the few words that can stand there, each. */
  static void possibleWord(Spot spot, Offers offers) {
    if (!spot.replacements().isEmpty()) return;
    Traffic traffic = spot.around(Traffic.class);
    TableClaim claim = spot.around(TableClaim.class);
    List<String> words = List.of();
    if (traffic != null && spot.marked().equals(traffic.getMethod()))
      words = List.of("udp", "icmp");
    if (claim != null && spot.marked().equals(claim.getState()))
      words = List.of("reachable", "incomplete", "failed", "static");
    for (String word : words) change(word, spot, offers);
  }

  /** The nearest number that is possible. */
  static void possibleNumber(Spot spot, Offers offers) {
    if (!spot.replacements().isEmpty()) return;
    String[] words = spot.marked().split("\\s+", 2);
    BigDecimal number;
    try {
      number = new BigDecimal(words[0]);
    } catch (NumberFormatException e) {
      return;
    }
    String unit = words.length == 1 ? "" : " " + words[1];
    List<BigDecimal> candidates = new ArrayList<>();
    if (number.stripTrailingZeros().scale() > 0) {
      candidates.add(number.setScale(0, RoundingMode.HALF_UP));
      candidates.add(number.setScale(0, RoundingMode.CEILING));
    } else {
      for (int limit : LIMITS) candidates.add(BigDecimal.valueOf(limit));
      // below the number the nearest is the largest
      candidates.removeIf(one -> number.signum() > 0 && one.compareTo(number) >= 0);
      if (number.signum() > 0) Collections.reverse(candidates);
    }
    offers.firstOf(
        () -> {
          for (BigDecimal one : candidates) change(one.toPlainString() + unit, spot, offers);
          if (unit.endsWith("B")) change(spot.marked() + "/s", spot, offers);
          if (unit.endsWith("B")) change(LARGEST_DATAGRAM, spot, offers);
        });
  }
}
