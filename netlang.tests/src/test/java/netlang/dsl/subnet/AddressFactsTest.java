package netlang.dsl.subnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFactsTest {

  private static AddressFacts facts(String text) {
    return new AddressFacts(Addresses.interfaceAddress(text).get());
  }

  @Test
  void anAddressFindsItsRange() {
    AddressFacts facts = facts("103.9.32.146/26");
    assertEquals("103.9.32.128/26", facts.network().toString());
    assertEquals("255.255.255.192", facts.mask().toString());
    assertEquals("0.0.0.63", facts.wildcard().toString());
    assertEquals("103.9.32.129", facts.network().firstHost().toString());
    assertEquals("103.9.32.190", facts.network().lastHost().toString());
    assertEquals("103.9.32.191", facts.network().broadcast().toString());
    assertEquals(64, facts.network().size());
    assertEquals(62, facts.network().usableHosts());
    assertEquals(AddressClass.A, facts.addressClass());
    assertEquals(Use.PUBLIC, facts.use());
    assertEquals(
        "the 18th host of the 3rd /26 of 103.9.32.0/24", facts.position().message().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, A",
    "127.255.255.255, A",
    "128.0.0.0, B",
    "191.255.255.255, B",
    "192.0.0.0, C",
    "223.255.255.255, C",
    "224.0.0.0, D",
    "239.255.255.255, D",
    "240.0.0.0, E",
    "255.255.255.255, E"
  })
  void theLeadingBitsTellTheClass(String address, AddressClass expected) {
    assertEquals(expected, AddressClass.of(Ipv4Address.parse(address)));
  }

  @ParameterizedTest
  @CsvSource({
    "9.255.255.255, PUBLIC",
    "10.0.0.0, PRIVATE",
    "10.255.255.255, PRIVATE",
    "11.0.0.0, PUBLIC",
    "100.63.255.255, PUBLIC",
    "100.64.0.0, SHARED",
    "100.127.255.255, SHARED",
    "100.128.0.0, PUBLIC",
    "0.0.0.0, THIS_NETWORK",
    "0.1.2.3, THIS_NETWORK",
    "127.0.0.1, LOOPBACK",
    "169.254.1.1, LINK_LOCAL",
    "172.15.255.255, PUBLIC",
    "172.16.0.0, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, PUBLIC",
    "192.0.0.1, PROTOCOL",
    "192.0.2.1, DOCUMENTATION",
    "192.88.99.1, PROTOCOL",
    "192.168.0.0, PRIVATE",
    "192.169.0.0, PUBLIC",
    "198.18.0.0, BENCHMARKING",
    "198.19.255.255, BENCHMARKING",
    "198.20.0.0, PUBLIC",
    "198.51.100.7, DOCUMENTATION",
    "203.0.113.7, DOCUMENTATION",
    "224.0.0.1, MULTICAST",
    "239.255.255.255, MULTICAST",
    "240.0.0.0, RESERVED",
    "255.255.255.254, RESERVED",
    "255.255.255.255, BROADCAST",
    "103.9.32.146, PUBLIC",
    "20.0.0.1, PUBLIC"
  })
  void theRegistryTellsTheUse(String address, Use expected) {
    assertEquals(expected, facts(address + "/32").use());
  }

  @Test
  void theClosestEntryOfTheRegistryCounts() {
    assertEquals("RFC 7335", facts("192.0.0.1/24").special().orElseThrow().source());
    assertEquals("RFC 7723", facts("192.0.0.9/24").special().orElseThrow().source());
    assertEquals("RFC 6890 §2.1", facts("192.0.0.11/24").special().orElseThrow().source());
    assertEquals("RFC 1918", facts("172.20.1.1/24").special().orElseThrow().source());
  }

  @Test
  void theRegistryIsInOrderWiderBlocksFirst() {
    List<SpecialBlock> all = SpecialBlock.all();
    for (int i = 1; i < all.size(); i++) {
      Ipv4Prefix before = all.get(i - 1).block();
      Ipv4Prefix block = all.get(i).block();
      int order = before.network().compareTo(block.network());
      assertTrue(order < 0 || order == 0 && before.length() < block.length(), block.toString());
    }
  }

  @Test
  void aNetworkMayReachBeyondItsSpecialBlock() {
    assertTrue(facts("192.168.0.1/15").reachesBeyondSpecial());
    assertEquals(Use.PRIVATE, facts("192.168.0.1/15").use());
    AddressFacts network = facts("192.168.0.0/15");
    assertEquals(Use.PUBLIC, network.use());
    assertEquals("192.168.0.0/16", network.specialInside().get(0).block().toString());
    assertFalse(facts("192.168.0.1/24").reachesBeyondSpecial());
    assertEquals(List.of(), facts("10.0.0.0/8").specialInside());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/24 | the network address of the 1st /24 of 10.0.0.0/16",
        "10.0.0.255/24 | the broadcast address of the 1st /24 of 10.0.0.0/16",
        "10.0.0.1/24 | the 1st host of the 1st /24 of 10.0.0.0/16",
        "10.0.0.2/31 | the 1st host of the 2nd /31 of 10.0.0.0/24",
        "10.0.0.3/31 | the 2nd host of the 2nd /31 of 10.0.0.0/24",
        "10.0.0.10/32 | the 1st host of the 11th /32 of 10.0.0.0/24",
        "10.111.0.13/16 | the 13th host of the 112th /16 of 10.0.0.0/8",
        "11.12.13.14/20 | the 3342nd host of the 1st /20 of 11.12.0.0/16",
        "20.0.0.23/8 | the 23rd host of the 21st /8 of 0.0.0.0/0",
        "255.255.255.254/0 | the 4294967294th host of the 1st /0 of 0.0.0.0/0"
      })
  void eachAddressHasItsPlace(String address, String place) {
    assertEquals(place, facts(address).position().message().toString());
  }

  @Test
  void borderLinesStandBetweenBits() {
    Ipv4Address address = Ipv4Address.parse("103.9.32.146");
    assertEquals("01100111.00001001.00100000.10|010010", Bits.of(address, 26));
    assertEquals("01100111.00001001.00100000|1001|0010", Bits.of(address, 24, 28));
    assertEquals("01100111.00001001.00100000.10010010", Bits.of(address, 0, 32));
  }
}
