package netlang.dsl.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import netlang.dsl.message.Message;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;

/** IPv4 and MAC addresses as they are written, RFC 791, RFC 4632, IEEE 802-2014 §8. */
public final class Addresses {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Addresses() {}

  /** {@code 10.1.1.1}. */
  public static Read<Ipv4Address> address(String text) {
    long value = quickly(text);
    return value < 0 ? slowly(text) : Read.of(new Ipv4Address((int) value));
  }

  /**
   * The value of an address that is right; negative if something is wrong with it. Networks have
   * thousands of them, and each is read by many checks.
   */
  private static long quickly(String text) {
    long value = 0;
    int octet = -1;
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '.' && octet >= 0 && dots < 3) {
        value = value << 8 | octet;
        octet = -1;
        dots++;
      } else if (character >= '0' && character <= '9' && octet != 0) {
        octet = Math.max(octet, 0) * 10 + character - '0';
        if (octet > 255) return -1;
      } else {
        return -1;
      }
    }
    return dots == 3 && octet >= 0 ? value << 8 | octet : -1;
  }

  private static Read<Ipv4Address> slowly(String text) {
    if (text.contains("/")) {
      String before = text.substring(0, text.indexOf('/'));
      return Read.wrong(
          Fault.VALUE_FORM,
          Message.of("%s is a prefix, but an address belongs here", text),
          before);
    }
    if (MacAddress.isMac(text))
      return Read.wrong(
          Fault.VALUE_FORM, Message.of("%s is a MAC address, not an IPv4 address", text));
    if (text.contains(":"))
      return Read.wrong(
          Fault.IPV6,
          Message.of("%s is an IPv6 address: only IPv4 is simulated, as in 10.0.0.1", text));
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) return Read.wrong(Fault.OCTET_COUNT, count(text, octets.length));
    for (String octet : octets) {
      if (!NUMBER.matcher(octet).matches())
        return Read.wrong(
            Fault.OCTET, Message.of("%s: '%s' is not a number from 0 to 255", text, octet));
      if (octet.length() > 1 && octet.startsWith("0")) {
        Message message =
            Message.of("%s: leading zero in '%s', which some programs read as octal", text, octet);
        return Read.wrong(Fault.LEADING_ZERO, message, withoutLeadingZeros(octets));
      }
      if (octet.length() > 3 || Integer.parseInt(octet) > 255)
        return Read.wrong(
            Fault.OCTET,
            Message.of("%s: %s is more than 255", text, octet),
            withSmallOctets(octets));
    }
    return Read.of(Ipv4Address.parse(text));
  }

  private static Message count(String text, int octets) {
    return octets == 1
        ? Message.of("%s has one octet, an IPv4 address has four", text)
        : Message.of("%s has %s octets, an IPv4 address has four", text, octets);
  }

  private static String withoutLeadingZeros(String[] octets) {
    List<String> stripped = new ArrayList<>();
    for (String octet : octets) stripped.add(octet.replaceFirst("^0+(?=\\d)", ""));
    return suggested(stripped);
  }

  /** 254 rather than 255, which most often is the broadcast address. */
  private static String withSmallOctets(String[] octets) {
    List<String> small = new ArrayList<>();
    for (String octet : octets) {
      boolean large =
          NUMBER.matcher(octet).matches() && (octet.length() > 3 || Integer.parseInt(octet) > 255);
      small.add(large ? "254" : octet);
    }
    return suggested(small);
  }

  private static String suggested(List<String> octets) {
    String text = String.join(".", octets);
    return address(text).isGood() ? text : "";
  }

  /**
   * An interface's own address with its mask: {@code 10.1.1.10/24}, {@code
   * 10.1.1.10/255.255.255.0}.
   */
  public static Read<InterfaceAddress> interfaceAddress(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return address(text)
          .then(
              address -> {
                Message message =
                    Message.of(
                        "%s has no prefix length, so nobody knows which neighbours are local",
                        text);
                return Read.wrong(Fault.PREFIX_MISSING, message, text + "/24");
              });
    }
    String address = text.substring(0, slash);
    return address(address)
        .then(
            own ->
                length(address, text.substring(slash + 1))
                    .map(length -> new InterfaceAddress(own, length)));
  }

  /** A network: {@code 10.8.0.0/16}. */
  public static Read<Ipv4Prefix> prefix(String text) {
    if (!text.contains("/"))
      return address(text)
          .then(
              host ->
                  Read.wrong(
                      Fault.PREFIX_MISSING,
                      Message.of("%s has no prefix length", text),
                      text + "/32"));
    return interfaceAddress(text)
        .then(
            written -> {
              Ipv4Prefix network = written.network();
              if (network.network().equals(written.address())) return Read.of(network);
              Message message =
                  Message.of(
                      "%s is an address in a network: a network has zeros behind its first %s bits",
                      text, written.prefixLength());
              return Read.wrong(Fault.HOST_BITS, message, network.toString());
            });
  }

  /** The part behind the slash: a number 0–32, or a contiguous mask (RFC 4632 §5.1). */
  private static Read<Integer> length(String address, String text) {
    if (!text.contains(".")) {
      if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= 32)
        return Read.of(Integer.parseInt(text));
      return Read.wrong(
          Fault.PREFIX_LENGTH,
          Message.of("/%s is no prefix length: it is 0 to 32", text),
          address + "/24");
    }
    return address(text)
        .then(
            mask -> {
              int length = Integer.numberOfLeadingZeros(~mask.value());
              if (Ipv4Prefix.mask(length) == mask.value()) return Read.of(length);
              int inverted = Integer.numberOfLeadingZeros(mask.value());
              if (Ipv4Prefix.mask(inverted) == ~mask.value())
                return Read.wrong(
                    Fault.MASK,
                    Message.of("%s is a wildcard mask, the inverse of the mask", text),
                    address + "/" + inverted);
              String nearest =
                  address + "/" + new Ipv4Address(Ipv4Prefix.mask(nearestLength(mask.value())));
              return Read.wrong(
                  Fault.MASK,
                  Message.of("%s is no mask: its ones are not contiguous", text),
                  nearest);
            });
  }

  /**
   * Of the contiguous mask that differs in the fewest bits, the longer one of equals; but of one
   * that leaves room for hosts.
   */
  private static int nearestLength(int mask) {
    int best = 30;
    for (int length = 29; length >= 0; length--) {
      if (bitsBetween(mask, length) < bitsBetween(mask, best)) best = length;
    }
    return best;
  }

  private static int bitsBetween(int mask, int length) {
    return Integer.bitCount(mask ^ Ipv4Prefix.mask(length));
  }

  /** {@code 02:00:00:00:01:0a}, {@code 02-00-00-00-01-0A} or {@code 0200.0000.010a}. */
  public static Read<MacAddress> mac(String text) {
    if (MacAddress.isMac(text)) return Read.of(MacAddress.parse(text));
    Message message =
        Message.of(
            "%s is no MAC address: six octets of two hexadecimal digits, as in 02:00:00:00:01:0a",
            text);
    return Read.wrong(Fault.MAC_FORM, message, reformatted(text));
  }

  /**
   * The same digits in the usual form, if there are twelve of them, or six octets of which some
   * have one digit.
   */
  private static String reformatted(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String[] octets = lower.split("[:.-]", -1);
    StringBuilder digits = new StringBuilder();
    for (String octet : octets)
      digits.append(octets.length == 6 && octet.length() == 1 ? "0" : "").append(octet);
    if (!digits.toString().matches("[0-9a-f]{12}")) return "";
    return new MacAddress(Long.parseLong(digits.toString(), 16)).toString();
  }
}
