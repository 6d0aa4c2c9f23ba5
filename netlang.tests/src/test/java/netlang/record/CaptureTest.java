package netlang.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import netlang.sim.addr.MacAddress;
import netlang.sim.record.Capture;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** The layout of blocks is that of draft-ietf-opsawg-pcapng, §4. */
class CaptureTest {

  private static final EthernetFrame REQUEST =
      new EthernetFrame(
          MacAddress.BROADCAST,
          Lan.MAC_A,
          ArpPacket.request(Lan.MAC_A, Lan.ip("10.0.0.1"), Lan.ip("10.0.0.2")));

  private record Block(int type, ByteBuffer body) {}

  private static byte[] capture(TraceEvent... events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Capture capture = new Capture(Lan.network(), out);
    for (TraceEvent event : events) capture.accept(event);
    return out.toByteArray();
  }

  private static List<Block> blocks(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<Block> blocks = new ArrayList<>();
    while (in.hasRemaining()) {
      int start = in.position();
      int type = in.getInt();
      int length = in.getInt();
      assertEquals(0, length % 4, "blocks are aligned");
      assertEquals(length, in.getInt(start + length - 4), "the length stands at both ends");
      blocks.add(new Block(type, in.slice(start + 8, length - 12).order(ByteOrder.LITTLE_ENDIAN)));
      in.position(start + length);
    }
    return blocks;
  }

  @Test
  void sectionHeaderIsAsTheDraftSaysByteForByte() {
    byte[] head = Arrays.copyOf(capture(), 44);
    String expected =
        "0a0d0d0a"
            + "2c000000"
            + "4d3c2b1a"
            + "0100"
            + "0000"
            + "ffffffffffffffff"
            + "0400"
            + "0700"
            + HexFormat.of().formatHex("NetLang".getBytes(StandardCharsets.US_ASCII))
            + "00"
            + "00000000"
            + "2c000000";
    assertEquals(expected, HexFormat.of().formatHex(head));
  }

  @Test
  void everyPortIsAnInterfaceInTheOrderOfThePlan() {
    List<Block> interfaces = blocks(capture()).stream().filter(block -> block.type() == 1).toList();
    List<String> names = new ArrayList<>();
    for (Block block : interfaces) {
      assertEquals(1, block.body().getShort(0), "LINKTYPE_ETHERNET");
      assertEquals(2, block.body().getShort(8), "if_name");
      byte[] name = new byte[block.body().getShort(10)];
      block.body().get(12, name);
      names.add(new String(name, StandardCharsets.UTF_8));
    }
    assertEquals(List.of("a.eth0", "b.eth0", "c.eth0", "s1.p1", "s1.p2", "s1.p3"), names);
  }

  @Test
  void framesHavePaddingAndNanosecondsAndDirection() {
    long time = 5_000_000_000L * 2 + 1672;
    List<Block> blocks =
        blocks(
            capture(
                new TraceEvent.FrameSent(0, Lan.A, 0, 0, REQUEST, 1_000_000_000, 576, 1000),
                new TraceEvent.FrameReceived(time, Lan.S1, 2, 2, REQUEST)));
    ByteBuffer received = blocks.get(blocks.size() - 1).body();
    assertEquals(6, blocks.get(blocks.size() - 1).type(), "enhanced packet block");
    assertEquals(5, received.getInt(0), "s1.p3");
    assertEquals(time, (long) received.getInt(4) << 32 | received.getInt(8) & 0xffff_ffffL);
    assertEquals(60, received.getInt(12));
    assertEquals(60, received.getInt(16));
    byte[] octets = new byte[60];
    received.get(20, octets);
    assertArrayEquals(REQUEST.bytes(), octets);
    assertEquals(2, received.getShort(80), "epb_flags");
    assertEquals(1, received.getInt(84), "inbound");
    ByteBuffer sent = blocks.get(blocks.size() - 2).body();
    assertEquals(2, sent.getInt(84), "outbound");
  }

  /** The octets were put together by hand, the checksums added up by RFC 1071. */
  @Test
  void aSegmentIsOnTheWireAsTheRfcDrawsIt() {
    TcpOptions options = TcpOptions.of(new TcpOptions.Timestamps(-1, 9), List.of());
    TcpSegment segment =
        new TcpSegment(
            49_152,
            80,
            7_001,
            9_301,
            TcpSegment.PSH | TcpSegment.ACK,
            502,
            0,
            options,
            Payload.pattern(5),
            TcpSegment.Origin.UNKNOWN);
    Ipv4Packet packet =
        new Ipv4Packet(0, 0, true, false, 0, 64, Lan.ip("10.0.0.1"), Lan.ip("10.0.0.2"), segment);
    EthernetFrame frame = new EthernetFrame(Lan.MAC_B, Lan.MAC_A, packet);
    List<Block> blocks =
        blocks(capture(new TraceEvent.FrameSent(0, Lan.A, 0, 0, frame, 1_000_000_000, 576, 1000)));
    ByteBuffer sent = blocks.get(blocks.size() - 1).body();
    byte[] octets = new byte[sent.getInt(12)];
    sent.get(20, octets);
    assertEquals(
        "020000000002"
            + "020000000001"
            + "0800"
            + "4500003900004000400626bd0a0000010a000002"
            + "c0000050"
            + "00001b59"
            + "00002455"
            + "801801f6"
            + "5aac0000"
            + "0101080affffffff00000009"
            + "0001020304",
        HexFormat.of().formatHex(octets));
  }

  @Test
  void whatIsNoFrameIsNotCaptured() {
    TraceEvent event = new TraceEvent.Encapsulated(0, Lan.A, REQUEST);
    assertArrayEquals(capture(), capture(event));
  }
}
