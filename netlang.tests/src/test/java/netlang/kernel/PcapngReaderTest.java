package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import netlang.kernel.PcapngReader.CapturedFrame;
import org.junit.jupiter.api.Test;

class PcapngReaderTest {

  private static final String SECTION =
      "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000";

  private static final String INTERFACES =
      """
      01000000 24000000 0100 0000 00000000  0200 0700 68312e6574683000  0000 0000  24000000
      01000000 2c000000 0100 0000 00000000
          0900 0100 09000000  0200 0600 7377312e70330000  0000 0000  2c000000
      """;

  /** As tshark's editcap writes the ARP request of the kernel's first scenario. */
  private static final String REQUEST =
      """
      06000000 4c000000 01000000 ad600600 dd36b645 2a000000 2a000000
      ffffffffffff0200000000010806 0001080006040001020000000001 0a000001 000000000000 0a000002 0000
      4c000000
      """;

  private static final String STATISTICS = "05000000 14000000 01000000 00000000 14000000";

  @Test
  void framesBelongToNamedInterfaces() {
    Map<String, List<CapturedFrame>> frames = read(SECTION + INTERFACES + REQUEST);

    assertEquals(List.of("h1.eth0", "sw1.p3"), List.copyOf(frames.keySet()));
    assertEquals(List.of(), frames.get("h1.eth0"));
    CapturedFrame request = frames.get("sw1.p3").get(0);
    assertEquals(0x660ad45b636ddL, request.ticks());
    assertEquals(42, request.octets().length());
    assertEquals("10.0.0.2", request.octets().ipv4(38));
  }

  @Test
  void unknownBlocksAreSkipped() {
    assertEquals(1, read(SECTION + INTERFACES + STATISTICS + REQUEST).get("sw1.p3").size());
  }

  @Test
  void bigEndianIsReadAsWell() {
    Map<String, List<CapturedFrame>> frames =
        read(
            """
            0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c
            00000001 00000020 0001 0000 00000000  0002 0002 61620000  0000 0000  00000020
            00000006 00000030 00000000 00000000 80000001 0000000e 0000000e
                020000000001 020000000002 88b5 0000  00000030
            """);
    assertEquals(0x80000001L, frames.get("ab").get(0).ticks());
    assertEquals(0x88b5, frames.get("ab").get(0).octets().u16(12));
  }

  @Test
  void brokenFormatIsRefused() {
    assertRefused(SECTION.replace("0a0d0d0a", "a1b2c3d4"));
    assertRefused(SECTION.replace("1c000000 4d", "1c000000 4e"));
    assertRefused(SECTION.replaceAll("1c000000$", "20000000"));
    assertRefused(SECTION + SECTION);
    assertRefused(SECTION + INTERFACES.replace("0100 0000 0000", "6500 0000 0000"));
    assertRefused(SECTION + INTERFACES + INTERFACES);
    assertRefused(SECTION + INTERFACES.replace("0200", "0300"));
    assertRefused(SECTION + INTERFACES + REQUEST.replace("2a000000 2a000000", "2a000000 2b000000"));
  }

  private static Map<String, List<CapturedFrame>> read(String hex) {
    return PcapngReader.read(Octets.ofHex(hex).toArray());
  }

  private static void assertRefused(String hex) {
    assertThrows(IllegalArgumentException.class, () -> read(hex));
  }
}
