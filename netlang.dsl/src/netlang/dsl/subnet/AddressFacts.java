package netlang.dsl.subnet;

import java.util.List;
import java.util.Optional;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * What can be said of an address with its mask, without knowing any network.
 *
 * @param written {@code 103.9.32.146/26}; for a network its first address
 */
public record AddressFacts(InterfaceAddress written) {

  public static AddressFacts of(Ipv4Prefix network) {
    return new AddressFacts(new InterfaceAddress(network.network(), network.length()));
  }

  public Ipv4Prefix network() {
    return written.network();
  }

  public Ipv4Address address() {
    return written.address();
  }

  /** True for {@code 103.9.32.128/26}: the network as such is meant. */
  public boolean isNetwork() {
    return network().network().equals(address());
  }

  public Ipv4Address mask() {
    return new Ipv4Address(network().mask());
  }

  /** The mask with its bits turned round, as access lists have it. */
  public Ipv4Address wildcard() {
    return new Ipv4Address(~network().mask());
  }

  public AddressClass addressClass() {
    return AddressClass.of(address());
  }

  public Position position() {
    return Position.of(written);
  }

  /**
   * The closest entry of the registry that has the address, or the whole network where that is
   * meant; empty for ordinary public addresses.
   */
  public Optional<SpecialBlock> special() {
    return SpecialBlock.all().stream()
        .filter(each -> each.block().contains(address()))
        .filter(each -> !isNetwork() || each.block().length() <= network().length())
        .reduce((wider, closer) -> closer);
  }

  public Use use() {
    return special().map(SpecialBlock::use).orElse(Use.PUBLIC);
  }

  /** True for an address like 192.168.0.1/15: its block is only a part of its network. */
  public boolean reachesBeyondSpecial() {
    return special().filter(each -> each.block().length() > network().length()).isPresent();
  }

  /** Blocks of another use inside of the network, which is larger than each of them. */
  public List<SpecialBlock> specialInside() {
    return SpecialBlock.all().stream()
        .filter(each -> each.block().length() > network().length())
        .filter(each -> network().contains(each.block().network()))
        .filter(each -> each.use() != use())
        .toList();
  }
}
