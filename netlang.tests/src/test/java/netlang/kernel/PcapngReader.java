package netlang.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a capture file of one section, draft-ietf-opsawg-pcapng: section header, interface
 * descriptions, enhanced packets; other blocks are skipped, as §3.1 asks for. Whatever breaks the
 * format throws.
 */
final class PcapngReader {

  /**
   * A captured frame, without FCS.
   *
   * @param ticks in units of the interface's resolution
   */
  record CapturedFrame(long ticks, Octets octets) {}

  private static final int SECTION_HEADER = 0x0a0d0d0a;
  private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int ENHANCED_PACKET = 6;
  private static final int LINKTYPE_ETHERNET = 1;
  private static final int IF_NAME = 2;

  private final ByteBuffer in;
  private final List<String> names = new ArrayList<>();
  private final Map<String, List<CapturedFrame>> frames = new LinkedHashMap<>();

  private PcapngReader(byte[] file) {
    in = ByteBuffer.wrap(file);
  }

  /** The frames of each interface, by its name; interfaces and frames in the order of the file. */
  static Map<String, List<CapturedFrame>> read(byte[] file) {
    PcapngReader reader = new PcapngReader(file);
    reader.byteOrder();
    while (reader.in.hasRemaining()) reader.block();
    return reader.frames;
  }

  private void byteOrder() {
    require(in.getInt(0) == SECTION_HEADER, "the file does not begin with a section header");
    in.order(in.getInt(8) == BYTE_ORDER_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    require(in.getInt(8) == BYTE_ORDER_MAGIC, "neither byte order fits");
  }

  private void block() {
    int start = in.position();
    int type = in.getInt();
    int length = in.getInt();
    require(length % 4 == 0 && length >= 12, "block at " + start + " has length " + length);
    require(in.getInt(start + length - 4) == length, "block at " + start + " ends otherwise");
    ByteBuffer body = in.slice(start + 8, length - 12).order(in.order());
    if (type == SECTION_HEADER) section(body, start);
    else if (type == INTERFACE_DESCRIPTION) interfaceDescription(body);
    else if (type == ENHANCED_PACKET) packet(body);
    in.position(start + length);
  }

  private void section(ByteBuffer body, int start) {
    require(start == 0, "a second section begins at " + start);
    require(body.getShort(4) == 1 && body.getShort(6) == 0, "the version is not 1.0");
  }

  private void interfaceDescription(ByteBuffer body) {
    int linkType = body.getShort();
    require(linkType == LINKTYPE_ETHERNET, "link type " + linkType);
    String name = name(body.position(8));
    require(frames.put(name, new ArrayList<>()) == null, "two interfaces are called " + name);
    names.add(name);
  }

  /** The text of option if_name, §4.2. */
  private static String name(ByteBuffer options) {
    while (options.hasRemaining()) {
      int code = options.getShort();
      int length = options.getShort();
      byte[] value = new byte[length];
      options.get(value);
      if (code == IF_NAME) return new String(value, StandardCharsets.UTF_8);
      options.position((options.position() + 3) / 4 * 4);
    }
    throw new IllegalArgumentException("an interface has no name");
  }

  private void packet(ByteBuffer body) {
    String name = names.get(body.getInt());
    long ticks = (long) body.getInt() << 32 | body.getInt() & 0xffffffffL;
    int captured = body.getInt();
    int original = body.getInt();
    require(captured == original, captured + " of " + original + " octets were captured");
    byte[] octets = new byte[captured];
    body.get(octets);
    frames.get(name).add(new CapturedFrame(ticks, new Octets(octets)));
  }

  private static void require(boolean condition, String fault) {
    if (!condition) throw new IllegalArgumentException(fault);
  }
}
