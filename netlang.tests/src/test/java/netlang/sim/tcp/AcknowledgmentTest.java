package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.play;

import netlang.sim.packetdrill.Profile;
import org.junit.jupiter.api.Test;

/**
 * When the receiver acknowledges, and what it says: RFC 9293 §3.8.6.3, RFC 5681 §4.2, 2018, 2883.
 * The profile of BSD delays its ACKs from the start, that of Linux sends the first ones at once.
 */
class AcknowledgmentTest {

  private static final String LISTENING =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      """;

  private static final String PLAIN =
      LISTENING
          + """
          +0 < S 0:0(0) win 20000 <mss 1460>
          +0 > S. 0:0(0) ack 1 <mss 1460>
          +.1 < . 1:1(0) ack 1 win 20000
          +0 accept(3, ..., ...) = 4
          +0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0
          """;

  private static final String SACK =
      LISTENING
          + """
          +0 < S 0:0(0) win 20000 <mss 1460,nop,nop,sackOK>
          +0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,sackOK>
          +.1 < . 1:1(0) ack 1 win 20000
          +0 accept(3, ..., ...) = 4
          +0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0
          """;

  private static final String SACK_AND_TIMESTAMPS =
      LISTENING
          + """
          +0 < S 0:0(0) win 20000 <mss 1460,sackOK,TS val 1000 ecr 0>
          +0 > S. 0:0(0) ack 1 <mss 1460,sackOK,TS val 100 ecr 1000>
          +.1 < . 1:1(0) ack 1 win 20000 <nop,nop,TS val 1100 ecr 100>
          +0 accept(3, ..., ...) = 4
          """;

  // ---- when

  @Test
  void AK_01_anAckWaitsLessThanHalfASecond() {
    String oneSegment =
        """
        +0 < P. 1:101(100) ack 1 win 20000
        +0~+.499 > . 1:1(0) ack 101
        +1 < P. 101:1561(1460) ack 1 win 20000
        +0~+.499 > . 1:1(0) ack 1561
        """;
    play(PLAIN, oneSegment);
    play(Profile.BSD, PLAIN, oneSegment);
    play(Profile.LINUX, PLAIN, oneSegment);
  }

  @Test
  void AK_02_theSecondFullSegmentIsAcknowledgedAtOnce() {
    play(
        Profile.BSD,
        PLAIN,
        """
        +0 < . 1:1461(1460) ack 1 win 20000
        +.01 < . 1461:2921(1460) ack 1 win 20000
        +0 > . 1:1(0) ack 2921
        +.01 < . 2921:4381(1460) ack 1 win 20000
        +.01 < . 4381:5841(1460) ack 1 win 20000
        +0 > . 1:1(0) ack 5841
        +1 read(4, ..., 10000) = 5840
        """);
  }

  @Test
  void AK_02_theFirstOneWaitsForTheDelayedAckTimer() {
    play(
        Profile.BSD,
        PLAIN,
        """
        +0 < . 1:1461(1460) ack 1 win 20000
        +.04 > . 1:1(0) ack 1461
        +.01 < . 1461:2921(1460) ack 1 win 20000
        +.04 > . 1:1(0) ack 2921
        +1 read(4, ..., 10000) = 2920
        """);
  }

  @Test
  void AK_02_theTimerIsNotPutOffByMoreSmallSegments() {
    play(
        Profile.BSD,
        PLAIN,
        """
        +0 < P. 1:11(10) ack 1 win 20000
        +.03 < P. 11:21(10) ack 1 win 20000
        +0~+.01 > . 1:1(0) ack 21
        +1 read(4, ..., 10000) = 20
        """);
  }

  @Test
  void AK_02_anAckThatWaitsRidesOnData() {
    play(
        Profile.BSD,
        PLAIN,
        """
        +0 < P. 1:101(100) ack 1 win 20000
        +.01 write(4, ..., 200) = 200
        +0 > P. 1:201(200) ack 101
        +.15 < . 101:101(0) ack 201 win 20000
        +0 read(4, ..., 1000) = 100
        """);
  }

  @Test
  void theFirstSegmentsOfAConnectionAreAcknowledgedAtOnce() {
    play(
        Profile.LINUX,
        PLAIN,
        """
        +0 < . 1:1461(1460) ack 1 win 20000
        +0 > . 1:1(0) ack 1461
        +.01 < . 1461:2921(1460) ack 1 win 20000
        +0 > . 1:1(0) ack 2921
        +.01 < . 2921:4381(1460) ack 1 win 20000
        +0 > . 1:1(0) ack 4381
        +1 read(4, ..., 10000) = 4380
        """);
  }

  @Test
  void AK_03_aSegmentBehindAHoleAndTheOneThatFillsItAreAcknowledgedAtOnce() {
    String twoBeforeOne =
        """
        +0 < . 1461:2921(1460) ack 1 win 20000
        +0 > . 1:1(0) ack 1
        +.01 < . 1:1461(1460) ack 1 win 20000
        +0 > . 1:1(0) ack 2921
        +0 read(4, ..., 10000) = 2920
        """;
    play(PLAIN, twoBeforeOne);
    play(Profile.BSD, PLAIN, twoBeforeOne);
  }

  @Test
  void AK_03_aSegmentThatFillsPartOfTheHoleIsAcknowledgedAtOnce() {
    play(
        Profile.BSD,
        PLAIN,
        """
        +0 < . 2001:3001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1
        +.01 < . 1:1001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1001
        +.01 < . 1001:2001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 3001
        """);
  }

  @Test
  void aSegmentThatOverlapsIsTakenFromWhereItIsNew() {
    play(
        PLAIN,
        """
        +0 < . 1:1001(1000) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 1001
        +.5 < . 501:1501(1000) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 1501
        +0 read(4, ..., 10000) = 1500
        """);
  }

  // ---- selective acknowledgment

  @Test
  void AK_04_blocksAreSortedByRecencyFourOfThem() {
    play(
        SACK,
        """
        +0 < . 1001:2001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:2001>
        +0 < . 3001:4001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 3001:4001 1001:2001>
        +0 < . 5001:6001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 5001:6001 3001:4001 1001:2001>
        +0 < . 7001:8001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 7001:8001 5001:6001 3001:4001 1001:2001>
        // A fifth island: the one that was told longest ago falls out.
        +0 < . 9001:10001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 9001:10001 7001:8001 5001:6001 3001:4001>
        // The oldest grows: now it is the newest.
        +0 < . 2001:2501(500) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:2501 9001:10001 7001:8001 5001:6001>
        """);
  }

  @Test
  void AK_04_threeBlocksFitBesideTimestamps() {
    play(
        SACK_AND_TIMESTAMPS,
        """
        +0 < . 1001:2001(1000) ack 1 win 20000 <nop,nop,TS val 1101 ecr 100>
        +0 > . 1:1(0) ack 1 <nop,nop,TS val 200 ecr 1100,nop,nop,sack 1001:2001>
        +0 < . 3001:4001(1000) ack 1 win 20000 <nop,nop,TS val 1102 ecr 100>
        +0 > . 1:1(0) ack 1 <nop,nop,TS val 200 ecr 1100,nop,nop,sack 3001:4001 1001:2001>
        +0 < . 5001:6001(1000) ack 1 win 20000 <nop,nop,TS val 1103 ecr 100>
        +0 > . 1:1(0) ack 1 <nop,nop,TS val 200 ecr 1100,nop,nop,sack 5001:6001 3001:4001 1001:2001>
        +0 < . 7001:8001(1000) ack 1 win 20000 <nop,nop,TS val 1104 ecr 100>
        +0 > . 1:1(0) ack 1 <nop,nop,TS val 200 ecr 1100,nop,nop,sack 7001:8001 5001:6001 3001:4001>
        """);
  }

  @Test
  void AK_04_islandsThatMeetBecomeOne() {
    play(
        SACK,
        """
        +0 < . 1001:2001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:2001>
        +0 < . 3001:4001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 3001:4001 1001:2001>
        +0 < . 2001:3001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:4001>
        +0 < . 1:1001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 4001
        +0 read(4, ..., 10000) = 4000
        """);
  }

  @Test
  void AK_04_dataThatWeSendTellsOfTheIslandsToo() {
    // RFC 2018 §4: "the SACK option SHOULD be included in all ACKs which do not ACK the highest
    // sequence number in the data receiver's queue".
    play(
        SACK,
        """
        +0 < . 1001:2001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:2001>
        +0 write(4, ..., 100) = 100
        +0 > P. 1:101(100) ack 1 <nop,nop,sack 1001:2001>
        +.1 < . 1:1001(1000) ack 101 win 20000
        +0 > . 101:101(0) ack 2001
        """);
  }

  @Test
  void AK_04_besideBlocksASegmentCarriesLess() {
    // RFC 9293 MUST-16: the segment size includes the options; one block takes 12 octets.
    play(
        SACK,
        """
        +0 < . 1001:2001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:2001>
        +0 write(4, ..., 1500) = 1500
        +0 > . 1:1449(1448) ack 1 <nop,nop,sack 1001:2001>
        +0 > P. 1449:1501(52) ack 1 <nop,nop,sack 1001:2001>
        +.1 < . 1:1001(1000) ack 1501 win 20000
        +0 > . 1501:1501(0) ack 2001
        """);
  }

  // ---- duplicates

  @Test
  void AK_05_aDuplicateIsReportedOnce() {
    play(
        SACK,
        """
        +0 < . 1:1001(1000) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 1001
        +.5 < . 1:1001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1001 <nop,nop,sack 1:1001>
        +.01 < . 2001:3001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1001 <nop,nop,sack 2001:3001>
        """);
  }

  @Test
  void AK_05_aDuplicateBehindAHoleIsReportedBeforeItsIsland() {
    // RFC 2883 §4.2 and its second example: the second block is the island that contains it.
    play(
        SACK,
        """
        +0 < . 1001:2001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:2001>
        +.01 < . 2001:3001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:3001>
        +.01 < . 1001:2001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 1001:2001 1001:3001>
        +.01 < . 4001:5001(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1 <nop,nop,sack 4001:5001 1001:3001>
        """);
  }

  @Test
  void AK_05_onlyTheRepeatedPartOfASegmentIsReported() {
    // RFC 2883 §4.3: a segment that is partly new.
    play(
        SACK,
        """
        +0 < . 1:1001(1000) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 1001
        +.5 < . 501:1501(1000) ack 1 win 20000
        +0 > . 1:1(0) ack 1501 <nop,nop,sack 501:1001>
        +0 read(4, ..., 10000) = 1500
        """);
  }
}
