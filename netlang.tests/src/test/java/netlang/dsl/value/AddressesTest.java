package netlang.dsl.value;

import static netlang.dsl.value.Texts.show;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.1.1.1           | 10.1.1.1
          255.255.255.255    | 255.255.255.255
          10.1.1.300         | V01 10.1.1.300: 300 is more than 255; did you mean 10.1.1.254?
          10.1.1.99999999999 | V01 10.1.1.99999999999: 99999999999 is more than 255; did you mean 10.1.1.254?
          10.1.1             | V01 10.1.1 has 3 octets, an IPv4 address has four
          10.1.1.1.1         | V01 10.1.1.1.1 has 5 octets, an IPv4 address has four
          7                  | V01 7 has one octet, an IPv4 address has four
          10.010.1.1         | V02 10.010.1.1: leading zero in '010', which some programs read as octal; did you mean 10.10.1.1?
          10.1.1.00          | V02 10.1.1.00: leading zero in '00', which some programs read as octal; did you mean 10.1.1.0?
          fe80::1            | V17 fe80::1 is an IPv6 address: only IPv4 is simulated, as in 10.0.0.1
          02:00:00:00:00:01  | V96 02:00:00:00:00:01 is a MAC address, not an IPv4 address
          10.0.0.0/8         | V96 10.0.0.0/8 is a prefix, but an address belongs here; did you mean 10.0.0.0?
          """)
  void addressesHaveFourOctets(String text, String result) {
    assertEquals(result, show(Addresses.address(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.1.1.10/24              | 10.1.1.10/24
          10.1.1.10/0               | 10.1.1.10/0
          10.1.1.10/32              | 10.1.1.10/32
          10.1.1.10/255.255.255.0   | 10.1.1.10/24
          10.1.1.10/255.255.255.255 | 10.1.1.10/32
          10.1.1.10/0.0.0.0         | 10.1.1.10/0
          10.1.1.10/33              | V03 /33 is no prefix length: it is 0 to 32; did you mean 10.1.1.10/24?
          10.1.1.10/2.5             | V01 2.5 has 2 octets, an IPv4 address has four
          10.1.1.10                 | V03 10.1.1.10 has no prefix length, so nobody knows which neighbours are local; did you mean 10.1.1.10/24?
          10.1.1.10/255.0.255.0     | V04 255.0.255.0 is no mask: its ones are not contiguous; did you mean 10.1.1.10/255.255.255.0?
          10.0.1.1/255.255.0.255    | V04 255.255.0.255 is no mask: its ones are not contiguous; did you mean 10.0.1.1/255.255.0.0?
          10.0.1.5/0.0.0.255        | V04 0.0.0.255 is a wildcard mask, the inverse of the mask; did you mean 10.0.1.5/24?
          10.1.1.10/255.255.255.1   | V04 255.255.255.1 is no mask: its ones are not contiguous; did you mean 10.1.1.10/255.255.255.0?
          10.1.1.300/24             | V01 10.1.1.300: 300 is more than 255; did you mean 10.1.1.254?
          """)
  void interfaceAddressesHaveAMask(String text, String result) {
    assertEquals(result, show(Addresses.interfaceAddress(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.8.0.0/16           | 10.8.0.0/16
          10.8.0.0/255.255.0.0  | 10.8.0.0/16
          0.0.0.0/0             | 0.0.0.0/0
          10.8.0.1/16           | V03 10.8.0.1/16 is an address in a network: a network has zeros behind its first 16 bits; did you mean 10.8.0.0/16?
          10.8.0.1              | V03 10.8.0.1 has no prefix length; did you mean 10.8.0.1/32?
          """)
  void prefixesHaveNoHostBits(String text, String result) {
    assertEquals(result, show(Addresses.prefix(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          02:00:00:00:01:0a | 02:00:00:00:01:0a
          02-00-00-00-01-0A | 02:00:00:00:01:0a
          0200.0000.010a    | 02:00:00:00:01:0a
          """)
  void macsHaveThreeForms(String text, String result) {
    assertEquals(result, show(Addresses.mac(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2:0:0:0:1:a       | 02:00:00:00:01:0a
          0200000001:0a     | 02:00:00:00:01:0a
          02:00:00:00:01    | ''
          02:00:00:00:01:0g | ''
          02:00:00:00:01:0a:0b | ''
          """)
  void malformedMacsAreReformattedWhereTheDigitsAreThere(String text, String suggestion) {
    assertEquals(Fault.MAC_FORM, Addresses.mac(text).problem().fault());
    assertEquals(suggestion, Addresses.mac(text).problem().suggestion());
  }
}
