package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/**
 * The connection under test: its ports, and how the script's numbers become those on the wire.
 *
 * <p>In segments with SYN the script's sequence numbers are absolute, in all others relative to the
 * initial sequence number of their sender.
 */
final class Conversation {

  private static final int TIME_TO_LIVE = 64;

  /** An IPv4 header, and the eight octets of the segment that RFC 792 asks for. */
  private static final int QUOTED_LENGTH = Ipv4Packet.HEADER_LENGTH + 8;

  private final int wirePort;
  private final boolean pseudo;
  private final int hostPort;
  private final TimestampBook timestamps = new TimestampBook();

  /** Of the wire's end; the script's and that on the wire are the same. */
  private int wireInitial;

  private boolean wireInitialKnown;

  /** The last SYN that was injected, and whether the host has not answered it yet. */
  private int lastSyn;

  private boolean synUnanswered;

  private int scriptInitial;
  private int hostInitial;
  private boolean hostInitialKnown;

  /** Shift counts in the host's SYN: as the script has it, and as it was; -1: none. */
  private int scriptShift = -1;

  private int hostShift = -1;

  /** What the application has of it; null as long as nobody has accepted it. */
  private TcpSocket socket;

  private Conversation(int wirePort, int hostPort, boolean pseudo) {
    this.wirePort = wirePort;
    this.hostPort = hostPort;
    this.pseudo = pseudo;
  }

  /** The host has called. */
  static Conversation active(TcpSocket socket, int wirePort) {
    Conversation conversation = new Conversation(wirePort, socket.local().port(), false);
    conversation.socket = socket;
    return conversation;
  }

  /** A segment comes in that belongs to no connection yet; its number begins the wire's space. */
  static Conversation begunBy(SegmentLine first, int wirePort, int hostPort) {
    Conversation conversation = new Conversation(wirePort, hostPort, !first.isFirstSyn());
    conversation.wireInitial = first.sequence();
    conversation.wireInitialKnown = true;
    return conversation;
  }

  int wirePort() {
    return wirePort;
  }

  /** True if it did not begin with a SYN: no connection at all, only segments. */
  boolean isPseudo() {
    return pseudo;
  }

  TcpSocket socket() {
    return socket;
  }

  void accepted(TcpSocket child) {
    socket = child;
  }

  boolean owns(TcpSegment sent) {
    return sent.sourcePort() == hostPort && sent.destinationPort() == wirePort;
  }

  // ---- into the host

  Ipv4Packet packet(SegmentLine line, int lineNumber) {
    if (line.has(TcpSegment.SYN)) {
      lastSyn = line.sequence();
      synUnanswered = true;
      if (!wireInitialKnown) {
        wireInitial = line.sequence();
        wireInitialKnown = true;
      }
    }
    boolean syn = line.has(TcpSegment.SYN);
    TcpSegment segment =
        new TcpSegment(
            wirePort,
            hostPort,
            syn ? line.sequence() : line.sequence() + wireInitial,
            line.has(TcpSegment.ACK) ? toHostSpace(line.acknowledgment(), syn) : 0,
            line.flags(),
            line.window(),
            line.urgentPointer(),
            options(line, syn, lineNumber),
            Payload.zeros(line.length()),
            TcpSegment.Origin.UNKNOWN);
    IpLine ip = line.ip();
    int timeToLive = ip.timeToLive() == IpLine.UNSAID ? TIME_TO_LIVE : ip.timeToLive();
    return packet(ip.octet(), timeToLive, WireEnd.WIRE, WireEnd.HOST, segment);
  }

  private int toHostSpace(int number, boolean syn) {
    return syn ? number - scriptInitial + hostInitial : number + hostInitial;
  }

  private TcpOptions options(SegmentLine line, boolean syn, int lineNumber) {
    OptionLine.MaximumSegmentSize size = line.option(OptionLine.MaximumSegmentSize.class);
    OptionLine.WindowScale scale = line.option(OptionLine.WindowScale.class);
    OptionLine.Timestamps stamps = line.option(OptionLine.Timestamps.class);
    OptionLine.Sack sack = line.option(OptionLine.Sack.class);
    List<TcpOptions.SackBlock> blocks = new ArrayList<>();
    if (sack != null)
      for (OptionLine.Sack.Block block : sack.blocks())
        blocks.add(
            new TcpOptions.SackBlock(
                toHostSpace(block.left(), syn), toHostSpace(block.right(), syn)));
    return new TcpOptions(
        size == null ? TcpOptions.ABSENT : size.octets(),
        scale == null ? TcpOptions.ABSENT : scale.shift(),
        line.option(OptionLine.SackPermitted.class) != null,
        stamps == null ? null : stamps(stamps, line.has(TcpSegment.ACK), lineNumber),
        blocks);
  }

  private TcpOptions.Timestamps stamps(OptionLine.Timestamps line, boolean echoes, int lineNumber) {
    int echo = echoes ? timestamps.live(line.echo(), lineNumber) : line.echo();
    return new TcpOptions.Timestamps(line.value(), echo);
  }

  /** The error about a segment that the host has, or could have, sent. */
  Ipv4Packet packet(IcmpLine line) {
    TcpSegment segment =
        new TcpSegment(
            hostPort,
            wirePort,
            line.quoted().sequence() + hostInitial,
            0,
            TcpSegment.ACK,
            0,
            0,
            TcpOptions.NONE,
            Payload.zeros(line.quoted().length()),
            TcpSegment.Origin.UNKNOWN);
    Ipv4Packet about = packet(0, TIME_TO_LIVE, WireEnd.HOST, WireEnd.WIRE, segment);
    IcmpMessage error =
        IcmpMessage.error(line.type(), line.code(), line.mtu(), about, QUOTED_LENGTH);
    return new Ipv4Packet(0, 0, true, false, 0, TIME_TO_LIVE, WireEnd.WIRE, WireEnd.HOST, error);
  }

  private static Ipv4Packet packet(
      int typeOfService,
      int timeToLive,
      Ipv4Address source,
      Ipv4Address destination,
      TcpSegment segment) {
    return new Ipv4Packet(
        typeOfService, 0, true, false, 0, timeToLive, source, destination, segment);
  }

  // ---- out of the host

  /** The packet that {@code line} waits for, in the script's numbers; learns from a SYN. */
  SeenSegment read(WireEnd.Captured captured, SegmentLine line) {
    if (captured.segment().has(TcpSegment.SYN) && line.has(TcpSegment.SYN))
      learn(captured.segment(), line);
    return read(captured);
  }

  /** A packet in the script's numbers. */
  SeenSegment read(WireEnd.Captured captured) {
    TcpSegment segment = captured.segment();
    boolean syn = segment.has(TcpSegment.SYN);
    return new SeenSegment(
        captured,
        syn ? segment.sequence() - hostInitial + scriptInitial : segment.sequence() - hostInitial,
        segment.has(TcpSegment.ACK) ? toWireSpace(segment.acknowledgment(), syn) : 0,
        OptionBytes.of(segment, number -> toWireSpace(number, syn)));
  }

  private int toWireSpace(int number, boolean syn) {
    return syn ? number : number - wireInitial;
  }

  private void learn(TcpSegment sent, SegmentLine line) {
    boolean reborn = hostInitialKnown && sent.sequence() != hostInitial && answersLastSyn(sent);
    if (hostInitialKnown && !reborn) return;
    if (reborn) wireInitial = lastSyn;
    synUnanswered = false;
    hostInitialKnown = true;
    hostInitial = sent.sequence();
    scriptInitial = line.sequence();
    OptionLine.WindowScale scale = line.option(OptionLine.WindowScale.class);
    scriptShift = scale == null ? -1 : scale.shift();
    hostShift = sent.options().windowScale();
  }

  /** The same ports again, but it is another SYN that is answered: a connection of its own. */
  private boolean answersLastSyn(TcpSegment sent) {
    return synUnanswered && sent.has(TcpSegment.ACK) && sent.acknowledgment() == lastSyn + 1;
  }

  /** How many octets of the stream the host has sent when it has sent up to there. */
  long streamOffset(TcpSegment sent) {
    return (sent.sequence() + sent.data().length() - hostInitial - 1) & 0xffff_ffffL;
  }

  int scriptShift() {
    return scriptShift;
  }

  int hostShift() {
    return hostShift;
  }

  TimestampBook timestamps() {
    return timestamps;
  }
}
