package netlang.sim.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Application data: a length, and bytes only when somebody asks for them. */
public sealed interface Payload extends Pdu {

  Payload EMPTY = new Pattern(0, 0);

  /**
   * Data whose n-th octet, counted from 0, is n mod 256; but a full stop in place of the colon
   * (58), lest a dissector takes it for header lines.
   */
  static Payload pattern(int length) {
    return pattern(0, length);
  }

  /** A part of an endless {@link #pattern(int)}: that from {@code from}. */
  static Payload pattern(long from, int length) {
    return length == 0 ? EMPTY : new Pattern((int) (from & 0xff), length);
  }

  /**
   * Data that begins with a sequence number of four octets, as iperf's datagrams do; the rest as
   * {@link #pattern}. Shorter data has only the number's last octets.
   */
  static Payload numbered(int sequence, int length) {
    return new Numbered(sequence, length);
  }

  /** Nothing but zeros. */
  static Payload zeros(int length) {
    return length == 0 ? EMPTY : new Zeros(length);
  }

  static Payload of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /** {@code first} and {@code second}, one behind the other. */
  static Payload join(Payload first, Payload second) {
    if (first.length() == 0) return second;
    if (second.length() == 0) return first;
    if (first instanceof Pattern a
        && second instanceof Pattern b
        && (a.from + a.length - b.from & 0xff) == 0)
      return new Pattern(a.from, a.length + b.length);
    if (first instanceof Zeros && second instanceof Zeros)
      return new Zeros(first.length() + second.length());
    return Bytes.of(first, second);
  }

  void emit(ByteBuffer out);

  /** That part of it; {@code from + length} is at most its length. */
  default Payload slice(int from, int length) {
    if (from == 0 && length == length()) return this;
    ByteBuffer out = ByteBuffer.allocate(length());
    emit(out);
    return length == 0 ? EMPTY : new Bytes(Arrays.copyOfRange(out.array(), from, from + length));
  }

  /** The first four octets as a number, or as many as there are. */
  default int sequence() {
    int octets = Math.min(4, length());
    ByteBuffer out = ByteBuffer.allocate(length());
    emit(out);
    int number = 0;
    for (int i = 0; i < octets; i++) number = number << 8 | out.get(i) & 0xff;
    return number;
  }

  @Override
  default int headerLength() {
    return 0;
  }

  @Override
  default int layer() {
    return 7;
  }

  @Override
  default String unit() {
    return "message";
  }

  @Override
  default String summary() {
    return "data " + length();
  }

  /** See {@link Payload#pattern}. */
  record Pattern(int from, int length) implements Payload {
    public Pattern {
      if (length < 0) throw new IllegalArgumentException("negative length " + length);
    }

    @Override
    public void emit(ByteBuffer out) {
      for (int i = 0; i < length; i++) {
        byte octet = (byte) (from + i);
        out.put(octet == ':' ? (byte) '.' : octet);
      }
    }

    @Override
    public Payload slice(int start, int newLength) {
      return start == 0 && newLength == length ? this : pattern((long) from + start, newLength);
    }
  }

  /** See {@link Payload#numbered}. */
  record Numbered(int number, int length) implements Payload {
    public Numbered {
      if (length < 0) throw new IllegalArgumentException("negative length " + length);
    }

    @Override
    public int sequence() {
      return length >= 4 ? number : number & (1 << 8 * length) - 1;
    }

    @Override
    public void emit(ByteBuffer out) {
      for (int i = 0; i < length; i++)
        out.put((byte) (i < 4 ? number >>> 8 * (Math.min(4, length) - 1 - i) : i));
    }
  }

  /** See {@link Payload#zeros}. */
  record Zeros(int length) implements Payload {
    public Zeros {
      if (length < 0) throw new IllegalArgumentException("negative length " + length);
    }

    @Override
    public void emit(ByteBuffer out) {
      for (int i = 0; i < length; i++) out.put((byte) 0);
    }

    @Override
    public Payload slice(int start, int newLength) {
      return zeros(newLength);
    }
  }

  /** Data that was read from the wire or given as bytes. */
  record Bytes(byte[] bytes) implements Payload {
    private static Bytes of(Payload first, Payload second) {
      ByteBuffer out = ByteBuffer.allocate(first.length() + second.length());
      first.emit(out);
      second.emit(out);
      return new Bytes(out.array());
    }

    @Override
    public int length() {
      return bytes.length;
    }

    @Override
    public void emit(ByteBuffer out) {
      out.put(bytes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "Bytes[" + bytes.length + "]";
    }
  }
}
