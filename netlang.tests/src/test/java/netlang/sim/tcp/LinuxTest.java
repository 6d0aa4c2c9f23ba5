package netlang.sim.tcp;

import netlang.sim.packetdrill.Profile;
import org.junit.jupiter.api.Test;

/**
 * All mechanisms together, as a host has them by default: timestamps, SACK, window scaling, CUBIC,
 * RACK, tail loss probes.
 */
class LinuxTest {

  /** Segments of 1000 octets; a round trip of 100 ms. */
  private static final String ACCEPTED =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 60000 <mss 1012,sackOK,TS val 1000 ecr 0,nop,wscale 0>
      +0 > S. 0:0(0) ack 1 <mss 1460,sackOK,TS val 100 ecr 1000,nop,wscale 8>
      +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,TS val 1100 ecr 100>
      +0 accept(3, ..., ...) = 4
      """;

  private static void play(String... parts) {
    Scripts.play(Profile.LINUX, parts);
  }

  @Test
  void aLossIsRepairedInARoundTrip() {
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > P. 1:10001(10000) ack 1 <nop,nop,TS val 200 ecr 1100>
        +.1 < . 1:1(0) ack 1001 win 60000 <nop,nop,TS val 1200 ecr 200>
        +.001 < . 1:1(0) ack 1001 win 60000 <nop,nop,TS val 1201 ecr 200,nop,nop,sack 2001:3001>
        +.001 < . 1:1(0) ack 1001 win 60000 <nop,nop,TS val 1202 ecr 200,nop,nop,sack 2001:4001>
        +.001 < . 1:1(0) ack 1001 win 60000 <nop,nop,TS val 1203 ecr 200,nop,nop,sack 2001:5001>
        +0 > . 1001:2001(1000) ack 1 <nop,nop,TS val 303 ecr 1203>
        +0 %{ assert tcpi_ca_state == 3 }%
        +.001 < . 1:1(0) ack 1001 win 60000 <nop,nop,TS val 1204 ecr 200,nop,nop,sack 2001:10001>
        +.099 < . 1:1(0) ack 10001 win 60000 <nop,nop,TS val 1303 ecr 303>
        +0 %{ assert tcpi_ca_state == 0; assert tcpi_unacked == 0 }%
        +0 %{ assert tcpi_snd_cwnd == tcpi_snd_ssthresh }%
        """);
  }

  @Test
  void aRetransmissionThatTheOriginalOvertookIsTakenBack() {
    // RFC 3522: the ACK echoes the original.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > P. 1:10001(10000) ack 1 <nop,nop,TS val 200 ecr 1100>
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,TS val 1200 ecr 200,nop,nop,sack 1001:4001>
        +0 > . 1:1001(1000) ack 1 <nop,nop,TS val 300 ecr 1200>
        +.01 < . 1:1(0) ack 4001 win 60000 <nop,nop,TS val 1210 ecr 200>
        +0 %{ assert tcpi_snd_cwnd >= 10; assert tcpi_ca_state == 0 }%
        +0 %{ assert tcpi_lost == 0; assert tcpi_retrans == 0 }%
        +.01 < . 1:1(0) ack 10001 win 60000 <nop,nop,TS val 1220 ecr 200>
        +1 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void theTailIsProbedThenRepaired() {
    // The last two of four are lost: the probe's SACK tells of the hole before it.
    play(
        ACCEPTED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > P. 1:4001(4000) ack 1 <nop,nop,TS val 200 ecr 1100>
        +.1 < . 1:1(0) ack 2001 win 60000 <nop,nop,TS val 1200 ecr 200>
        +.2 > . 3001:4001(1000) ack 1 <nop,nop,TS val 502 ecr 1200>
        +.1 < . 1:1(0) ack 2001 win 60000 <nop,nop,TS val 1502 ecr 502,nop,nop,sack 3001:4001>
        +0 > . 2001:3001(1000) ack 1 <nop,nop,TS val 602 ecr 1502>
        +.1 < . 1:1(0) ack 4001 win 60000 <nop,nop,TS val 1602 ecr 602>
        +1 %{ assert tcpi_unacked == 0 }%
        """);
  }

  @Test
  void theReceiverEchoesTheFirstSegmentThatWaits() {
    // RFC 7323 §4.3: the delayed ACK of two segments echoes the earlier one's timestamp.
    Scripts.play(
        Profile.BSD,
        """
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 bind(3, ..., ...) = 0
        +0 listen(3, 1) = 0
        +0 < S 0:0(0) win 60000 <mss 1460,nop,nop,TS val 1000 ecr 0>
        +0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,TS val 100 ecr 1000>
        +.1 < . 1:1(0) ack 1 win 60000 <nop,nop,TS val 1100 ecr 100>
        +0 accept(3, ..., ...) = 4
        +.1 < . 1:1449(1448) ack 1 win 60000 <nop,nop,TS val 1200 ecr 100>
        +.01 < . 1449:2897(1448) ack 1 win 60000 <nop,nop,TS val 1210 ecr 100>
        +0 > . 1:1(0) ack 2897 <nop,nop,TS val 310 ecr 1200>
        +0 read(4, ..., 10000) = 2896
        """);
  }
}
