package netlang.kernel;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up every checksum of a capture's frames, RFC 1071, and looks at their lengths.
 *
 * <p>A fragmented datagram is put together first; its fragments must be in the same capture. One
 * that stays incomplete is not judged.
 */
final class FrameAudit {

  private static final int MINIMUM_FRAME = 60; // without FCS, IEEE 802.3 §3.2.7
  private static final int ETHERNET_HEADER = 14;
  private static final int ARP = 0x0806;
  private static final int IPV4 = 0x0800;
  private static final int ARP_LENGTH = 28;
  private static final int ICMP = 1;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int UDP_HEADER = 8;
  private static final int ICMP_HEADER = 8;

  private final List<String> faults = new ArrayList<>();
  private final Map<String, TreeMap<Integer, Octets>> incomplete = new LinkedHashMap<>();
  private int frames;
  private int checksums;

  /** Judges these frames of one interface, in the order in which they were captured. */
  void judge(List<Octets> captured) {
    for (Octets frame : captured) {
      frames++;
      int before = faults.size();
      frame(frame);
      if (faults.size() > before) faults.add("  in the frame " + frame);
    }
    incomplete.clear();
  }

  /** One sentence a fault, followed by the frame it was found in. */
  List<String> faults() {
    return faults;
  }

  /** How many frames were judged. */
  int frames() {
    return frames;
  }

  /** How many checksums were added up. */
  int checksums() {
    return checksums;
  }

  private void frame(Octets frame) {
    if (frame.length() < MINIMUM_FRAME) faults.add("a frame of " + frame.length() + " octets");
    int type = frame.u16(12);
    int contentLength = 0;
    if (type == ARP) contentLength = ARP_LENGTH;
    else if (type == IPV4) contentLength = ipv4(frame.from(ETHERNET_HEADER));
    else return;
    padding(frame.from(ETHERNET_HEADER + contentLength));
  }

  private void padding(Octets padding) {
    for (int i = 0; i < padding.length(); i++) {
      if (padding.u8(i) != 0) {
        faults.add("padding is not zero");
        return;
      }
    }
  }

  /** Returns the length of the packet. */
  private int ipv4(Octets ip) {
    int headerLength = header(ip, "IP header");
    int length = ip.u16(2);
    Octets content = ip.range(headerLength, length);
    int offset = (ip.u16(6) & 0x1fff) * 8;
    boolean moreFragments = (ip.u16(6) & 0x2000) != 0;
    if (offset == 0 && !moreFragments) datagram(ip, content);
    else fragment(ip, offset, moreFragments, content);
    return length;
  }

  private int header(Octets ip, String what) {
    int headerLength = (ip.u8(0) & 0xf) * 4;
    if (ip.u8(0) >> 4 != 4) faults.add(what + " of version " + (ip.u8(0) >> 4));
    require(sum(ip.range(0, headerLength)), what);
    return headerLength;
  }

  private void fragment(Octets ip, int offset, boolean moreFragments, Octets content) {
    String key = ip.range(12, 20) + "/" + ip.u8(9) + "/" + ip.u16(4);
    if (moreFragments && content.length() % 8 != 0)
      faults.add("a fragment of " + content.length() + " octets that is not the last");
    TreeMap<Integer, Octets> pieces = incomplete.computeIfAbsent(key, k -> new TreeMap<>());
    pieces.put(offset, content);
    if (!moreFragments) pieces.put(offset + content.length(), new Octets(new byte[0]));
    Octets whole = whole(pieces);
    if (whole == null) return;
    incomplete.remove(key);
    datagram(ip, whole);
  }

  /** The datagram of these pieces, the last of which is empty; null if one is still missing. */
  private static Octets whole(TreeMap<Integer, Octets> pieces) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (Map.Entry<Integer, Octets> piece : pieces.entrySet()) {
      if (piece.getKey() != octets.size()) return null;
      octets.writeBytes(piece.getValue().toArray());
    }
    return pieces.lastEntry().getValue().length() == 0 ? new Octets(octets.toByteArray()) : null;
  }

  private void datagram(Octets ip, Octets content) {
    if (ip.u8(9) == ICMP) icmp(content);
    else if (ip.u8(9) == UDP) udp(ip, content);
    else if (ip.u8(9) == TCP) tcp(ip, content);
  }

  private void icmp(Octets icmp) {
    require(sum(icmp), "ICMP");
    int type = icmp.u8(0);
    if (type == 3 || type == 11) header(icmp.from(ICMP_HEADER), "quoted IP header");
  }

  /** RFC 768: the sum includes a pseudo header of addresses, protocol and length. */
  private void udp(Octets ip, Octets udp) {
    if (udp.u16(4) != udp.length())
      faults.add("UDP length " + udp.u16(4) + " in a datagram of " + udp.length() + " octets");
    if (udp.length() < UDP_HEADER || udp.u16(6) == 0) faults.add("UDP without a checksum");
    else require(sum(ip.range(12, 20)) + UDP + udp.length() + sum(udp), "UDP");
  }

  /** RFC 9293 §3.1: with a pseudo header as UDP has one; never left out. */
  private void tcp(Octets ip, Octets tcp) {
    require(sum(ip.range(12, 20)) + TCP + tcp.length() + sum(tcp), "TCP");
  }

  private void require(long sum, String what) {
    checksums++;
    long folded = fold(sum);
    if (folded != 0xffff)
      faults.add("%s: with its checksum it adds up to %04x".formatted(what, folded));
  }

  /** The sum of all 16-bit words; an odd octet at the end is the high half of a word. */
  private static long sum(Octets octets) {
    long sum = 0;
    for (int i = 0; i < octets.length(); i++) sum += (long) octets.u8(i) << (i % 2 == 0 ? 8 : 0);
    return sum;
  }

  /** One's complement: carries are added in again. */
  private static long fold(long sum) {
    while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
    return sum;
  }
}
