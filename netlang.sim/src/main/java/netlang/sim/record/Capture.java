package netlang.sim.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceSink;
import netlang.sim.wire.EthernetFrame;

/**
 * A capture of every frame on every NIC and port, in the format pcapng, draft-ietf-opsawg-pcapng.
 *
 * <p>Interfaces are called {@code host.nic} and come in the order of the plan. Frames have their
 * padding and no FCS; times are simulated nanoseconds since the epoch. Numbers are little-endian,
 * whatever the machine.
 */
public final class Capture implements TraceSink {

  private static final int SECTION_HEADER = 0x0a0d0d0a;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int ENHANCED_PACKET = 6;

  private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
  private static final short VERSION_MAJOR = 1;
  private static final short VERSION_MINOR = 0;
  private static final long UNKNOWN_SECTION_LENGTH = -1;
  private static final short LINKTYPE_ETHERNET = 1;
  private static final int NO_SNAP_LENGTH = 0;

  private static final short END_OF_OPTIONS = 0;
  private static final short SHB_USERAPPL = 4;
  private static final short IF_NAME = 2;
  private static final short IF_TSRESOL = 9;
  private static final short EPB_FLAGS = 2;

  private static final byte NANOSECONDS = 9; // 10^-9 s
  private static final int INBOUND = 1;
  private static final int OUTBOUND = 2;

  /** Type and the two lengths of a block. */
  private static final int BLOCK_FRAMING = 12;

  private final OutputStream out;

  /** The interface number of each node's first port. */
  private final int[] firstInterface;

  /**
   * Writes the section header and one description an interface at once. The stream is flushed and
   * closed by its owner.
   */
  public Capture(NetworkPlan network, OutputStream out) {
    this.out = out;
    this.firstInterface = new int[network.nodes().size()];
    write(SECTION_HEADER, sectionHeader());
    int next = 0;
    for (int node = 0; node < firstInterface.length; node++) {
      firstInterface[node] = next;
      NodePlan plan = network.nodes().get(node);
      for (int port = 0; port < plan.portCount(); port++, next++)
        write(INTERFACE_DESCRIPTION, interfaceDescription(network.nameOf(new PortRef(node, port))));
    }
  }

  @Override
  public void accept(TraceEvent event) {
    if (event instanceof FrameSent sent)
      frame(sent.node(), sent.port(), sent.time(), sent.frame(), OUTBOUND);
    else if (event instanceof FrameReceived got)
      frame(got.node(), got.port(), got.time(), got.frame(), INBOUND);
  }

  private static ByteBuffer sectionHeader() {
    ByteBuffer body =
        body(64).putInt(BYTE_ORDER_MAGIC).putShort(VERSION_MAJOR).putShort(VERSION_MINOR);
    body.putLong(UNKNOWN_SECTION_LENGTH);
    option(body, SHB_USERAPPL, "NetLang".getBytes(StandardCharsets.UTF_8));
    return endOfOptions(body);
  }

  private static ByteBuffer interfaceDescription(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer body =
        body(32 + utf8.length + 3)
            .putShort(LINKTYPE_ETHERNET)
            .putShort((short) 0)
            .putInt(NO_SNAP_LENGTH);
    option(body, IF_NAME, utf8);
    option(body, IF_TSRESOL, new byte[] {NANOSECONDS});
    return endOfOptions(body);
  }

  private void frame(int node, int port, long time, EthernetFrame frame, int direction) {
    byte[] octets = frame.bytes();
    ByteBuffer body = body(octets.length + 40).putInt(firstInterface[node] + port);
    body.putInt((int) (time >>> 32)).putInt((int) time);
    body.putInt(octets.length).putInt(octets.length).put(octets);
    align(body);
    body.putShort(EPB_FLAGS).putShort((short) 4).putInt(direction);
    write(ENHANCED_PACKET, endOfOptions(body));
  }

  private static ByteBuffer body(int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void option(ByteBuffer body, short code, byte[] value) {
    align(body.putShort(code).putShort((short) value.length).put(value));
  }

  private static ByteBuffer endOfOptions(ByteBuffer body) {
    return body.putShort(END_OF_OPTIONS).putShort((short) 0).flip();
  }

  /** "padded to a 32-bit boundary", §3.5. */
  private static void align(ByteBuffer body) {
    while (body.position() % 4 != 0) body.put((byte) 0);
  }

  private void write(int type, ByteBuffer body) {
    int length = BLOCK_FRAMING + body.remaining();
    ByteBuffer block = body(length).putInt(type).putInt(length).put(body).putInt(length);
    try {
      out.write(block.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
