package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit finds nothing in what the kernel sent, and each single flipped bit. */
class FrameAuditTest {

  /** 41 data octets, so that the sum ends in half a word; the checksums are the kernel's. */
  private static final Octets PORT_UNREACHABLE =
      Octets.ofHex(
          """
          020000000001 02000000a100 0800
          45c0003d4bf500003f011809 0a000202 0a000101
          0303141e00000000
          45000021faeb40003f1129de 0a000101 0a000202
          94442328000dc873 7878787878
          """);

  private static final Octets DATAGRAM =
      Octets.ofHex(
          """
          02000000a100 020000000001 0800
          4500003c24ee000001117bc1 0a000101 0a000402
          9844829a0028d6b7
          404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f
          """);

  /** Padded as on a wire. */
  private static final Octets SYN =
      Octets.ofHex(
          """
          02000000a100 020000000001 0800
          4500002c56c640004006cca3 0a000101 0a000262
          84661388c315c661000000006002faf0646d0000 020405b4 0000
          """);

  @Test
  void kernelsSegmentHasTwoRightChecksums() {
    FrameAudit audit = audit(SYN);
    assertEquals(List.of(), audit.faults());
    assertEquals(2, audit.checksums());
  }

  @ParameterizedTest
  @CsvSource({"34, TCP", "40, TCP", "50, TCP", "57, TCP"})
  void flippedBitOfSegmentIsFound(int at, String where) {
    assertFault(where, flipped(SYN, at));
  }

  @Test
  void kernelsErrorHasThreeRightChecksums() {
    FrameAudit audit = audit(PORT_UNREACHABLE);
    assertEquals(List.of(), audit.faults());
    assertEquals(3, audit.checksums());
  }

  @Test
  void kernelsDatagramHasTwoRightChecksums() {
    FrameAudit audit = audit(DATAGRAM);
    assertEquals(List.of(), audit.faults());
    assertEquals(2, audit.checksums());
  }

  @ParameterizedTest
  @CsvSource({"22, IP header", "35, ICMP", "74, ICMP"})
  void flippedBitOfAnErrorIsFound(int at, String where) {
    assertFault(where, flipped(PORT_UNREACHABLE, at));
  }

  @ParameterizedTest
  @CsvSource({"24, IP header", "29, IP header", "34, UDP", "40, UDP", "73, UDP"})
  void flippedBitOfADatagramIsFound(int at, String where) {
    assertFault(where, flipped(DATAGRAM, at));
  }

  @Test
  void wrongHeaderInsideAnErrorIsFound() {
    // the quoted TTL and the ICMP checksum change by the same amount
    byte[] octets = PORT_UNREACHABLE.toArray();
    octets[50] -= 1;
    octets[36] += 1;
    assertFault("quoted IP header", new Octets(octets));
  }

  @Test
  void absentUdpChecksumIsFound() {
    byte[] octets = DATAGRAM.toArray();
    octets[40] = 0;
    octets[41] = 0;
    assertFault("UDP without a checksum", new Octets(octets));
  }

  @Test
  void shortFrameIsFound() {
    FrameAudit audit = new FrameAudit();
    audit.judge(List.of(Octets.ofHex("02000000a100 020000000001 88b5" + "00".repeat(45))));
    assertEquals("a frame of 59 octets", audit.faults().get(0));
  }

  @Test
  void paddingMustBeZero() {
    byte[] octets = Arrays.copyOf(DATAGRAM.toArray(), DATAGRAM.length() + 2);
    octets[octets.length - 1] = 1;
    assertFault("padding is not zero", new Octets(octets));
  }

  @Test
  void fragmentsAreAddedUpTogether() {
    // the datagram above, cut behind 16 octets of its content
    Octets content = DATAGRAM.from(34);
    Octets first = fragment("4500002424ee200001115bd9", content.range(0, 16));
    Octets last = fragment("4500002c24ee000201117bcf", content.from(16));

    FrameAudit audit = audit(first, last);
    assertEquals(List.of(), audit.faults());
    assertEquals(3, audit.checksums());
    assertFault("UDP", first, flipped(last, 40));
  }

  private static Octets fragment(String header, Octets content) {
    return Octets.ofHex(
        "02000000a100 020000000001 0800"
            + header
            + "0a000101 0a000402"
            + content
            + "00".repeat(10));
  }

  private static Octets flipped(Octets frame, int at) {
    byte[] octets = frame.toArray();
    octets[at] ^= 0x10;
    return new Octets(octets);
  }

  private static FrameAudit audit(Octets... frames) {
    FrameAudit audit = new FrameAudit();
    audit.judge(List.of(frames));
    return audit;
  }

  private static void assertFault(String beginning, Octets... frames) {
    List<String> faults = audit(frames).faults();
    assertTrue(!faults.isEmpty() && faults.get(0).startsWith(beginning), faults::toString);
  }
}
