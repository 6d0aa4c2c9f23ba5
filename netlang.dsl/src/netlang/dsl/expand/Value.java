package netlang.dsl.expand;

import netlang.dsl.message.Message;
import netlang.dsl.value.Magnitude;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** What an expression stands for; printed as the language writes it. */
sealed interface Value {

  /** {@code 12}, {@code 100 Mbit/s}. */
  record Number(Magnitude magnitude) implements Value {

    static Number of(long amount) {
      return new Number(Magnitude.of(amount));
    }

    @Override
    public String toString() {
      return magnitude.toString();
    }
  }

  /** {@code 10.1.1.1}. */
  record Address(Ipv4Address address) implements Value {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * {@code 10.1.1.10/24}, the address of a host with its mask.
   *
   * @param subnet the named subnet that it was taken from; null if there is none
   */
  record HostAddress(InterfaceAddress address, NamedSubnet subnet) implements Value {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * {@code 10.1.0.0/16}.
   *
   * @param subnet the named subnet that has it; null if there is none
   */
  record Network(Ipv4Prefix prefix, NamedSubnet subnet) implements Value {
    @Override
    public String toString() {
      return prefix.toString();
    }
  }

  /** {@code "in quotes"}, and words. */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code on}, {@code off}, and what comparisons give. */
  record Flag(boolean on) implements Value {
    @Override
    public String toString() {
      return on ? "on" : "off";
    }
  }

  /** With an article, for messages: {@code a number}. */
  default Message kind() {
    if (this instanceof Number number)
      return number.magnitude().unit() == null
          ? Message.of("a number")
          : Message.of("a number with a unit");
    if (this instanceof Address) return Message.of("an address");
    if (this instanceof HostAddress) return Message.of("an address with a prefix length");
    if (this instanceof Network) return Message.of("a network");
    if (this instanceof Flag) return Message.of("`on` or `off`");
    return Message.of("a text");
  }
}
