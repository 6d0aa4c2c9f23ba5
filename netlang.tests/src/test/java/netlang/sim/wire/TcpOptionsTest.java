package netlang.sim.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import netlang.sim.wire.TcpOptions.SackBlock;
import netlang.sim.wire.TcpOptions.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcpOptionsTest {

  private static final int ABSENT = TcpOptions.ABSENT;

  @Test
  void noOptionsAreNone() {
    assertEquals(TcpOptions.NONE, parse(""));
    assertEquals(TcpOptions.NONE, parse("00000000"));
    assertEquals(TcpOptions.NONE, parse("01010101"));
  }

  /** RFC 9293 §3.2: an option may begin at any octet, and NOPs may stand anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "020405b4",
        "01020405b4000000",
        "0101020405b40000",
        "010101020405b401",
        "020405b400ffffff",
      })
  void theMaximumSegmentSizeIsReadAtAnyAlignment(String hex) {
    assertEquals(new TcpOptions(1460, ABSENT, false, null, List.of()), parse(hex));
  }

  @Test
  void allOptionsAreReadInAnyOrder() {
    TcpOptions all =
        new TcpOptions(1460, 7, true, new Timestamps(1, 2), List.of(new SackBlock(3, 4)));
    assertEquals(
        all, parse("030307 050a0000000300000004 080a0000000100000002 0402 020405b4 010101"));
    assertEquals(
        all, parse("020405b4 0402 080a0000000100000002 030307 050a0000000300000004 00 ffff"));
  }

  /** Kind 200 with six octets, kind 254 with none of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"c80601020304 020405b4 0000", "fe02 020405b4 0000", "020405b4 c804ffff"})
  void anUnknownOptionIsSkipped(String hex) {
    assertEquals(1460, parse(hex).maximumSegmentSize());
  }

  /** A length that the option cannot have: it is none that we know. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0203b4 0303ff0000",
        "0205b4b4b4 0303ff",
        "03020303ff000000",
        "0404ffff0303ff00",
        "08060000000a0303ff00",
        "050900000001000000 0303ff",
      })
  void aKnownOptionOfAnotherLengthIsSkipped(String hex) {
    assertEquals(new TcpOptions(ABSENT, 255, false, null, List.of()), parse(hex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02000000",
        "02010000",
        "c8000000",
        "c8010000",
        "020405",
        "0205b405",
        "01010102",
        "010101c8",
        "c8ff0000",
        "0101080a0000",
        "0512000000010000000200000003",
      })
  void anImpossibleLengthSpoilsThemAll(String hex) {
    assertNull(parse(hex));
  }

  /** Every option at the end of a header, with two octets of its own, and data behind it. */
  @Test
  void noOctetsAreReadBeyondTheHeader() {
    for (int kind = 2; kind < 256; kind++)
      for (int length = 0; length < 256; length++) {
        ByteBuffer in = ByteBuffer.allocate(80);
        in.put(36, (byte) kind).put(37, (byte) length);
        TcpOptions options = TcpOptions.parse(in.position(36), 40);
        if (length < 2 || length > 4) assertNull(options, kind + " " + length);
        else assertNotNull(options, kind + " " + length);
      }
  }

  /** In the order of Linux, padded with NOPs in front. */
  @ParameterizedTest
  @CsvSource({
    "true, true, true, true, 020405b40402080a00000001000000020103030a",
    "true, true, true, false, 020405b4010104020103030a",
    "true, true, false, true, 020405b40101080a00000001000000020103030a",
    "true, false, true, true, 020405b40402080a0000000100000002",
    "true, false, true, false, 020405b401010402",
    "true, false, false, true, 020405b40101080a0000000100000002",
    "true, true, false, false, 020405b40103030a",
    "true, false, false, false, 020405b4",
    "false, false, false, true, 0101080a0000000100000002",
    "false, false, false, false, ''",
  })
  void theOptionsOfASynStandAsLinuxWritesThem(
      boolean size, boolean scale, boolean sack, boolean stamps, String hex) {
    TcpOptions options =
        new TcpOptions(
            size ? 1460 : ABSENT,
            scale ? 10 : ABSENT,
            sack,
            stamps ? new Timestamps(1, 2) : null,
            List.of());
    assertEquals(hex, emitted(options));
    assertEquals(options, parse(hex));
  }

  /** RFC 2018 §3: four blocks without timestamps, three with them, fill the header. */
  @Test
  void blocksAreAsManyAsTheHeaderHolds() {
    List<SackBlock> four =
        List.of(
            new SackBlock(1, 2),
            new SackBlock(3, 4),
            new SackBlock(5, 6),
            new SackBlock(0x8000_0000, 0xffff_ffff));
    TcpOptions plain = TcpOptions.of(null, four);
    assertEquals(36, plain.length());
    assertEquals(plain, parse(emitted(plain)));
    TcpOptions stamped = TcpOptions.of(new Timestamps(1, 2), four.subList(1, 4));
    assertEquals(40, stamped.length()); // 60 octets, of which the fixed header takes 20
    assertEquals(
        "0101080a0000000100000002"
            + "0101051a"
            + "0000000300000004"
            + "0000000500000006"
            + "80000000ffffffff",
        emitted(stamped));
    assertEquals(stamped, parse(emitted(stamped)));
  }

  @Test
  void numbersAreUnsigned() {
    TcpOptions options =
        new TcpOptions(65_535, 255, false, new Timestamps(-1, 0x8000_0000), List.of());
    assertEquals(options, parse(emitted(options)));
    assertEquals("mss 65535,TS,wscale 255", options.summary());
    assertEquals("", TcpOptions.NONE.summary());
  }

  private static TcpOptions parse(String hex) {
    byte[] octets = HexFormat.of().parseHex(hex.replace(" ", ""));
    return TcpOptions.parse(ByteBuffer.wrap(octets), octets.length);
  }

  private static String emitted(TcpOptions options) {
    ByteBuffer out = ByteBuffer.allocate(options.length());
    options.emit(out);
    assertEquals(0, out.remaining());
    return HexFormat.of().formatHex(out.array());
  }
}
