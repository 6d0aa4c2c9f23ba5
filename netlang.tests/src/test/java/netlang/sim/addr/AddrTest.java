package netlang.sim.addr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddrTest {

  private static InterfaceAddress own(String text) {
    String[] parts = text.split("/");
    return new InterfaceAddress(Ipv4Address.parse(parts[0]), Integer.parseInt(parts[1]));
  }

  private static Ipv4Address ip(String text) {
    return Ipv4Address.parse(text);
  }

  // ---- MAC addresses

  @Test
  void theFirst24BitsOfAMacAreTheVendorsTheLast24TheSerialPart() {
    MacAddress mac = MacAddress.parse("00:1B:44:11:3A:B7");
    assertEquals(0x001b44, mac.oui());
    assertEquals(0x113ab7, mac.uaa());
    assertFalse(mac.isLocallyAdministered());
    assertTrue(MacAddress.parse("02:00:00:00:00:01").isLocallyAdministered());
  }

  @Test
  void theLowestBitOfTheFirstOctetMakesAGroup() {
    assertTrue(MacAddress.parse("01:00:5e:00:00:01").isMulticast());
    assertTrue(MacAddress.BROADCAST.isMulticast());
    assertFalse(MacAddress.parse("02:00:00:00:00:01").isMulticast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00:1b:44:11:3a", "00:1b:44:11:3a:b7:00", "00:1b:44:11:3a:g7", "001b.4411", ""})
  void whatHasNot48BitsIsNoMac(String text) {
    assertThrows(IllegalArgumentException.class, () -> MacAddress.parse(text));
  }

  // ---- IPv4 addresses

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.1",
        "10.1.1.1.1",
        "10.1.1.256",
        "10.1.01.1",
        "10.1..1",
        "2001:db8::1",
        " 10.1.1.1"
      })
  void whatIsNotFourOctetsIsNoAddress(String text) {
    assertThrows(IllegalArgumentException.class, () -> Ipv4Address.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0",
    "255.255.255.255, -1",
    "10.1.1.10, 0x0a01010a",
    "192.168.0.1, 0xc0a80001"
  })
  void anAddressIs32Bits(String text, String value) {
    assertEquals(Long.decode(value).intValue(), ip(text).value());
    assertEquals(text, ip(text).toString());
  }

  // ---- networks

  /** 103.9.32.146/26: a block of 64 addresses, .128 to .191. */
  @Test
  void ownAddressAndMaskAreTheNetwork() {
    InterfaceAddress own = own("103.9.32.146/26");
    assertEquals("103.9.32.128/26", own.network().toString());
    assertEquals(ip("103.9.32.191"), own.network().broadcast());
    assertEquals(62, own.network().usableHosts());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.1.10/24, 10.1.1.255, true",
    "10.1.1.10/24, 10.1.2.1, false",
    "10.1.1.10/25, 10.1.1.127, true",
    "10.1.1.10/25, 10.1.1.128, false",
    "10.1.1.10/0, 192.0.2.1, true",
    "10.1.1.10/31, 10.1.1.11, true",
    "10.1.1.10/31, 10.1.1.12, false",
    "10.1.1.10/32, 10.1.1.10, true",
    "10.1.1.10/32, 10.1.1.11, false"
  })
  void aNeighbourHasTheSameNetworkPart(String own, String other, boolean local) {
    assertEquals(local, own(own).isLocal(ip(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.1.10/24, 10.1.1.255, true",
    "10.1.1.10/25, 10.1.1.255, false",
    "10.1.1.10/25, 10.1.1.127, true",
    "10.1.1.10/24, 255.255.255.255, true",
    "10.1.1.10/31, 10.1.1.11, false",
    "10.1.1.10/32, 10.1.1.10, false"
  })
  void theLastAddressIsTheBroadcastExceptInTheTwoSmallestNetworks(
      String own, String other, boolean broadcast) {
    assertEquals(broadcast, own(own).isBroadcast(ip(other)));
  }

  @Test
  void everyLengthFrom0To32IsAPrefix() {
    for (int length = 0; length <= 32; length++) {
      Ipv4Prefix prefix = Ipv4Prefix.containing(ip("203.0.113.77"), length);
      assertTrue(prefix.contains(ip("203.0.113.77")));
      assertEquals(length, Integer.bitCount(prefix.mask()));
      long all = 1L << 32 - length;
      assertEquals(length < 31 ? all - 2 : all, prefix.usableHosts());
      assertEquals(length == 0, prefix.contains(ip("1.2.3.4")));
    }
    assertThrows(
        IllegalArgumentException.class, () -> Ipv4Prefix.containing(ip("203.0.113.77"), 33));
    assertThrows(IllegalArgumentException.class, () -> new Ipv4Prefix(ip("203.0.113.77"), 24));
  }
}
