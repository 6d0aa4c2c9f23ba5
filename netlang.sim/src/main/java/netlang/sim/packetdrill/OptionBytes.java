package netlang.sim.packetdrill;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;

/** The options of a segment as they stand on the wire, one by one. */
final class OptionBytes {

  private OptionBytes() {}

  /** {@code toScript} is applied to the edges of SACK blocks. */
  static List<OptionLine> of(TcpSegment segment, IntUnaryOperator toScript) {
    List<OptionLine> options = new ArrayList<>();
    ByteBuffer bytes = headerOf(segment);
    bytes.position(TcpSegment.HEADER_LENGTH);
    while (bytes.hasRemaining()) options.add(next(bytes, toScript));
    return options;
  }

  private static ByteBuffer headerOf(TcpSegment segment) {
    TcpSegment empty =
        new TcpSegment(
            segment.sourcePort(),
            segment.destinationPort(),
            segment.sequence(),
            segment.acknowledgment(),
            segment.flags(),
            segment.window(),
            segment.urgentPointer(),
            segment.options(),
            Payload.EMPTY,
            segment.origin());
    ByteBuffer bytes = ByteBuffer.allocate(empty.length());
    empty.emit(bytes, WireEnd.HOST, WireEnd.WIRE);
    return bytes.flip();
  }

  private static OptionLine next(ByteBuffer bytes, IntUnaryOperator toScript) {
    int kind = bytes.get();
    if (kind == 0) return new OptionLine.EndOfList();
    if (kind == 1) return new OptionLine.NoOperation();
    int length = bytes.get() - 2;
    return switch (kind) {
      case 2 -> new OptionLine.MaximumSegmentSize(bytes.getShort() & 0xffff);
      case 3 -> new OptionLine.WindowScale(bytes.get() & 0xff);
      case 4 -> new OptionLine.SackPermitted();
      case 5 -> sack(bytes, length / 8, toScript);
      case 8 -> new OptionLine.Timestamps(bytes.getInt(), bytes.getInt());
      default ->
          throw new IllegalStateException("option " + kind + " of " + length + " octets was sent");
    };
  }

  private static OptionLine sack(ByteBuffer bytes, int count, IntUnaryOperator toScript) {
    List<OptionLine.Sack.Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++)
      blocks.add(
          new OptionLine.Sack.Block(
              toScript.applyAsInt(bytes.getInt()), toScript.applyAsInt(bytes.getInt())));
    return new OptionLine.Sack(blocks);
  }
}
