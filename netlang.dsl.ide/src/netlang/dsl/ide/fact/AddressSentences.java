package netlang.dsl.ide.fact;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.AddressClass;
import netlang.dsl.subnet.AddressFacts;
import netlang.dsl.subnet.SpecialBlock;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** What an IPv4 address or prefix means by itself, in few sentences. */
final class AddressSentences {

  private AddressSentences() {}

  /** Of an address without its mask. */
  static List<Message> of(Ipv4Address address) {
    return List.of(use(new AddressFacts(new InterfaceAddress(address, 32))));
  }

  /** Of an address with its mask. */
  static List<Message> of(InterfaceAddress address) {
    AddressFacts facts = new AddressFacts(address);
    Ipv4Prefix network = address.network();
    List<Message> sentences = new ArrayList<>();
    if (network.length() < 32)
      sentences.add(
          facts.isNetwork() ? facts.position().subnetMessage() : facts.position().message());
    sentences.add(
        network.hasBroadcast()
            ? Message.of(
                "network %s, mask %s, broadcast %s", network, facts.mask(), network.broadcast())
            : Message.of("network %s, mask %s, no broadcast address", network, facts.mask()));
    if (network.length() < 32)
      sentences.add(
          Message.of(
              "hosts %s .. %s: %s",
              network.firstHost(), network.lastHost(), network.usableHosts()));
    sentences.add(use(facts));
    return sentences;
  }

  /** Of a network as such. */
  static List<Message> ofNetwork(Ipv4Prefix network) {
    return of(new InterfaceAddress(network.network(), network.length()));
  }

  private static Message use(AddressFacts facts) {
    AddressClass old = facts.addressClass();
    Message ofClass =
        old.hasNetworks()
            ? Message.of("class %s (/%s)", old, old.length())
            : Message.of("class %s", old);
    if (facts.special().isEmpty()) return Message.of("%s, %s", facts.use().message(), ofClass);
    SpecialBlock block = facts.special().get();
    return Message.of("%s (%s), %s", facts.use().message(), block.source(), ofClass);
  }
}
