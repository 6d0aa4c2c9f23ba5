package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.sim.Lab;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.apps.TcpFlows;
import netlang.sim.apps.UdpFlows;
import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;
import netlang.sim.link.Link;
import netlang.sim.link.Surroundings;
import netlang.sim.node.Host;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;

/**
 * A real host on a cable whose other end is a test: what arrives there is said in the words of
 * packetdrill, and read what the host sends. The peer is no TCP; it answers nothing by itself.
 *
 * <p>Sequence numbers are relative everywhere, also in segments with SYN: 0 is the SYN, 1 the first
 * octet of data. The peer's begin shortly before 2^32, so they wrap around in every test.
 */
final class WireTap {

  static final long MILLISECOND = Lab.MILLISECOND;
  static final long SECOND = Lab.SECOND;

  static final Ipv4Address HOST = Ipv4Address.parse("192.168.0.1");
  static final Ipv4Address PEER = Ipv4Address.parse("192.0.2.1");
  static final int PORT = 8080;

  static final int PEER_ISN = 0xffff_fe00;

  private static final MacAddress HOST_MAC = Lab.mac(1);
  private static final MacAddress GATEWAY_MAC = Lab.mac(0x77);

  private final Engine engine = new Engine();
  private final List<Sent> sent = new ArrayList<>();
  private final List<TcpSegment> everything = new ArrayList<>();
  private final Host host;
  private int peerPort = PORT;
  private int hostPort = PORT;
  private final Map<Integer, Integer> hostIsns = new HashMap<>();
  private TcpSocket listener;

  /** What the host sent, read from the octets on the cable; an impossible checksum fails. */
  record Sent(long time, Ipv4Packet packet, TcpSegment segment, int hostIsn) {

    long sequence() {
      return segment.sequence() - hostIsn & 0xffff_ffffL;
    }

    long acknowledgment() {
      return segment.has(TcpSegment.ACK) ? segment.acknowledgment() - PEER_ISN & 0xffff_ffffL : 0;
    }

    int length() {
      return segment.data().length();
    }

    boolean has(int flags) {
      return segment.has(flags);
    }

    /** {@code P. 1:11(10) ack 1}: no window and of the options only SACK. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(segment.flagLetters());
      text.append(' ').append(sequence()).append(':').append(sequence() + length() & 0xffff_ffffL);
      text.append('(').append(length()).append(')');
      if (segment.has(TcpSegment.ACK)) text.append(" ack ").append(acknowledgment());
      if (segment.has(TcpSegment.URG)) text.append(" urg ").append(segment.urgentPointer());
      for (int i = 0; i < segment.options().sackBlocks().size(); i++)
        text.append(i == 0 ? " sack " : " ")
            .append(segment.options().sackBlocks().get(i).left() - PEER_ISN & 0xffff_ffffL)
            .append(':')
            .append(segment.options().sackBlocks().get(i).right() - PEER_ISN & 0xffff_ffffL);
      return text.toString();
    }
  }

  WireTap() {
    this(TcpPlan.DEFAULT);
  }

  WireTap(TcpPlan tcp) {
    this(tcp, 1500, 1);
  }

  /** {@code seed}: of the run, and so of the host's secrets. */
  WireTap(TcpPlan tcp, int mtu, long seed) {
    NicPlan nic =
        new NicPlan("eth0", HOST_MAC, Lab.prefix(HOST + "/16"), mtu, false, Origin.UNKNOWN);
    HostPlan plan =
        new HostPlan(
            "h",
            List.of(nic),
            Lab.gateway("192.168.0.254"),
            List.of(Lab.arp("192.168.0.254", GATEWAY_MAC)),
            List.of(),
            HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
            false,
            tcp,
            Origin.UNKNOWN);
    Trace trace = new Trace(engine, this::note);
    Surroundings world = new Surroundings(engine, trace, new RandomStreams(seed));
    host = new Host(plan, 0, world, new UdpFlows(), new TcpFlows());
    LinkPlan cable =
        new LinkPlan(
            new PortRef(0, 0), new PortRef(1, 0), 1L << 50, 0, 0, 0, 10_000, Origin.UNKNOWN);
    Link link = new Link(cable, 0, host.receiver(0), (frame, port) -> {}, world);
    host.connect(0, link.aToB());
  }

  /** The usual settings but for this one. */
  static TcpPlan with(TcpSetting setting, long value) {
    return TcpPlan.DEFAULT.with(setting, value);
  }

  // ---- the host

  TcpLayer tcp() {
    return host.tcp();
  }

  /** Listens at {@link #PORT}. */
  TcpSocket listen() {
    listener = tcp().socket();
    expectNone(listener.bind(Ipv4Address.UNSPECIFIED, PORT));
    expectNone(listener.listen(16));
    return listener;
  }

  /** The next connection to {@link #listen}; fails if there is none. */
  TcpSocket accept() {
    settle();
    TcpSocket socket = listener.accept();
    if (socket == null) throw new AssertionError("nothing to accept; sent " + heard());
    return socket;
  }

  /** Begins to connect from {@link #PORT} to the peer's; the SYN is not taken away. */
  TcpSocket connect() {
    TcpSocket socket = tcp().socket();
    expectNone(socket.bind(Ipv4Address.UNSPECIFIED, hostPort));
    SocketError error = socket.connect(PEER, peerPort);
    if (error != SocketError.IN_PROGRESS) throw new AssertionError("connect: " + error);
    settle();
    return socket;
  }

  /** A connection that the peer opened and the host accepted; what was sent for it is forgotten. */
  TcpSocket established(String peerOptions) {
    return established(peerOptions, 20_000);
  }

  /** {@code window} as it is on the wire, in the SYN and in the ACK behind it. */
  TcpSocket established(String peerOptions, int window) {
    listen();
    arrives("S 0:0(0) win " + window + peerOptions);
    boolean stamped = peerOptions.contains("TS");
    String stamp =
        stamped
            ? " <nop,nop,TS val 1000 ecr " + last().segment().options().timestamps().value() + ">"
            : "";
    pass(100 * MILLISECOND);
    arrives(". 1:1(0) ack 1 win " + window + stamp);
    TcpSocket socket = accept();
    heard();
    return socket;
  }

  private static void expectNone(SocketError error) {
    if (error != SocketError.NONE) throw new AssertionError(error.toString());
  }

  // ---- time

  long now() {
    return engine.now();
  }

  void pass(long nanos) {
    engine.run(engine.now() + nanos);
  }

  /** What is due now happens, what that brings about included. */
  void settle() {
    engine.run(engine.now());
  }

  // ---- what arrives

  /** Which port of the peer speaks from now on. */
  void peerPort(int port) {
    peerPort = port;
  }

  /** Which port of the host is spoken to from now on. */
  void hostPort(int port) {
    hostPort = port;
  }

  /**
   * A segment from the peer, as in packetdrill: {@code P. 1:11(10) ack 1 win 900 <TS val 3 ecr 4>}.
   * Without {@code win} it is 20000. An option {@code 0xc803aa} stands for these octets.
   */
  void arrives(String segment) {
    arrives(PEER, HOST, segment);
  }

  void arrives(Ipv4Address source, Ipv4Address destination, String segment) {
    arrives(HOST_MAC, bytes(source, destination, segment));
  }

  /** The octets of the IP packet that carries the segment. */
  byte[] bytes(Ipv4Address source, Ipv4Address destination, String segment) {
    return SegmentText.packet(
        source, destination, peerPort, hostPort, PEER_ISN, hostIsn(hostPort, peerPort), segment);
  }

  /** An IP packet in a frame to that station. */
  void arrives(MacAddress station, byte[] packet) {
    ByteBuffer frame = ByteBuffer.allocate(EthernetFrame.HEADER_LENGTH + packet.length);
    frame.putShort((short) (station.value() >>> 32)).putInt((int) station.value());
    frame.putShort((short) (GATEWAY_MAC.value() >>> 32)).putInt((int) GATEWAY_MAC.value());
    frame.putShort((short) 0x0800).put(packet);
    settle();
    host.receiver(0).receive(EthernetFrame.parse(frame.array()), 0);
    settle();
  }

  void arrives(byte[] packet) {
    arrives(HOST_MAC, packet);
  }

  /** An ICMP error of a router about that packet of the host. */
  void arrivesError(int type, int code, int rest, Ipv4Packet about) {
    IcmpMessage error = IcmpMessage.error(type, code, rest, about, 28);
    Ipv4Address router = Ipv4Address.parse("192.168.0.254");
    Ipv4Packet packet = new Ipv4Packet(0, 7, false, false, 0, 64, router, HOST, error);
    settle();
    host.receiver(0).receive(new EthernetFrame(HOST_MAC, GATEWAY_MAC, packet), 0);
    settle();
  }

  // ---- what the host sends

  /** What it sent since the last question. */
  List<Sent> take() {
    settle();
    List<Sent> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  /** The same, a line each. */
  List<String> heard() {
    return take().stream().map(Sent::toString).toList();
  }

  /** The same with times in milliseconds: {@code 300 . 1:1001(1000) ack 1}. */
  List<String> heardWhen() {
    return take().stream().map(each -> each.time() / MILLISECOND + " " + each).toList();
  }

  /** The last segment that it sent; it stays there for {@link #take}. */
  Sent last() {
    settle();
    if (sent.isEmpty()) throw new AssertionError("the host sent nothing");
    return sent.get(sent.size() - 1);
  }

  /** All segments of the run, also those taken. */
  List<TcpSegment> everything() {
    return everything;
  }

  private void note(TraceEvent event) {
    if (!(event instanceof TraceEvent.Encapsulated wrapped)
        || !(wrapped.pdu() instanceof EthernetFrame frame)
        || !(EthernetFrame.parse(frame.bytes()).payload() instanceof Ipv4Packet packet)
        || packet.protocol() != TcpSegment.TCP) return;
    if (!(packet.payload() instanceof TcpSegment segment))
      throw new AssertionError("this is no segment with a right checksum: " + frame.summary());
    int isn = hostIsn(segment.sourcePort(), segment.destinationPort());
    if (segment.has(TcpSegment.SYN)) {
      isn = segment.sequence();
      hostIsns.put(segment.sourcePort() << 16 | segment.destinationPort(), isn);
    }
    sent.add(new Sent(event.time(), packet, segment, isn));
    everything.add(segment);
  }

  /** Of the last connection between these ports; 0 before there was any. */
  private int hostIsn(int from, int to) {
    return hostIsns.getOrDefault(from << 16 | to, 0);
  }

  /** What was read is the beginning of the peer's stream, so many octets of it. */
  static void assertStream(int octets, Payload read) {
    ByteBuffer expected = ByteBuffer.allocate(octets);
    for (int i = 0; i < octets; i++) expected.put((byte) i);
    ByteBuffer actual = ByteBuffer.allocate(read.length());
    read.emit(actual);
    assertArrayEquals(expected.array(), actual.array());
  }
}
