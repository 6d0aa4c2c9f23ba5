package netlang.dsl.ide.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Link;
import netlang.dsl.net.Quantity;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Ports;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Read;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import org.eclipse.emf.ecore.EObject;

/** What a literal means by itself. What cannot be read means nothing; the checks say why. */
public final class LiteralFacts {

  /** A full frame on the wire, IEEE 802.3: preamble 8, header and FCS 18, data 1500, gap 12. */
  private static final int FULL_FRAME = 1538;

  /** Signals in copper and fibre travel 200 m in a microsecond, 2/3 of the speed of light. */
  private static final BigDecimal NANOS_A_KILOMETRE = BigDecimal.valueOf(5_000);

  private LiteralFacts() {}

  /** Of an address, prefix or MAC address. */
  public static Facts of(String text) {
    Read<MacAddress> mac = Addresses.mac(text);
    if (mac.isGood()) return new Facts(text, "", MacFacts.of(mac.value()));
    Read<InterfaceAddress> prefix = Addresses.interfaceAddress(text);
    if (prefix.isGood()) return new Facts(text, "", AddressSentences.of(prefix.value()));
    Read<Ipv4Address> address = Addresses.address(text);
    if (address.isGood()) return new Facts(text, "", AddressSentences.of(address.value()));
    return new Facts("", "", List.of());
  }

  public static Facts ofPort(String text) {
    Read<Integer> port = Ports.port(text);
    if (!port.isGood()) return new Facts("", "", List.of());
    String service = Ports.serviceName(port.value());
    List<Message> facts = new ArrayList<>();
    if (!service.isEmpty()) facts.add(Message.of("port %s: %s", port.value(), service));
    if (port.value() >= Ports.FIRST_EPHEMERAL)
      facts.add(Message.of("never assigned: clients take such ports (RFC 6335)"));
    return new Facts("", "", facts);
  }

  /** Of the rate or the delay of a link. */
  public static Facts ofQuantity(EObject object) {
    List<Message> facts = new ArrayList<>();
    if (object instanceof Quantity quantity && quantity.eContainer() instanceof Link) {
      String setting = quantity.eContainmentFeature().getName();
      if (setting.equals("rate")) addRate(quantity, facts);
      if (setting.equals("delay")) addDelay(quantity, facts);
    }
    return new Facts("", "", facts);
  }

  private static void addRate(Quantity quantity, List<Message> facts) {
    Read<Long> rate = Quantities.rate(quantity);
    if (!rate.isGood()) return;
    long nanos = Math.round(FULL_FRAME * 8 * 1e9 / rate.value());
    facts.add(
        Message.of("a full frame (%s octets on the wire) takes %s us", FULL_FRAME, micros(nanos)));
  }

  private static void addDelay(Quantity quantity, List<Message> facts) {
    Read<Long> delay = Quantities.time(quantity);
    if (!delay.isGood()) return;
    BigDecimal kilometres = BigDecimal.valueOf(delay.value()).divide(NANOS_A_KILOMETRE);
    facts.add(
        Message.of("as much as %s km of cable", kilometres.stripTrailingZeros().toPlainString()));
  }

  private static String micros(long nanos) {
    return BigDecimal.valueOf(nanos, 3).stripTrailingZeros().toPlainString();
  }
}
