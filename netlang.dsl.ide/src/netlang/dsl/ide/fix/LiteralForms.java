package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.message.Message;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** Masks and MAC addresses, which can be written in more than one way. */
final class LiteralForms {

  private static final Pattern PREFIX = Pattern.compile("([0-9.]+)/([0-9.]+)");

  /** {@code 255.255.255.255/255.255.255.255}. */
  private static final int LONGEST = 31;

  private LiteralForms() {}

  /** {@code /24} as {@code /255.255.255.0}, or the other way round. */
  static void otherMask(Spot spot, Offers offers) {
    String other = other(textOf(spot));
    if (other == null) return;
    offers.change(textOf(spot), other, spot.edits().replace(prefix(spot), other));
  }

  /** The form that the one at the caret does not have, everywhere. */
  static void otherMasks(Spot spot, Offers offers) {
    String chosen = textOf(spot);
    if (other(chosen) == null) return;
    boolean dotted = isDotted(chosen);
    List<TextEdit> edits = new ArrayList<>();
    for (ILeafNode leaf : spot.root().getLeafNodes()) {
      INode node = leaf.isHidden() ? null : around(leaf);
      String text = node == null || Nodes.start(node) != leaf.getOffset() ? "" : Nodes.text(node);
      if (other(text) != null && isDotted(text) == dotted)
        edits.add(spot.edits().replace(node, other(text)));
    }
    if (edits.size() > 1)
      offers.add(
          dotted
              ? Message.of("Write all masks as prefix lengths")
              : Message.of("Write all prefix lengths as masks"),
          edits);
  }

  private static INode prefix(Spot spot) {
    return around(spot.leaf());
  }

  /** The literal that the leaf is a part of. */
  private static INode around(INode leaf) {
    for (INode node = leaf; node != null; node = node.getParent()) {
      if (node.getTextRegion().getLength() > LONGEST) return null;
      if (PREFIX.matcher(Nodes.text(node)).matches()) return node;
    }
    return null;
  }

  private static String textOf(Spot spot) {
    INode node = prefix(spot);
    return node == null ? "" : Nodes.text(node);
  }

  private static boolean isDotted(String text) {
    return text.indexOf('.', text.indexOf('/')) > 0;
  }

  /** Null if it is no prefix that can be read. */
  private static String other(String text) {
    Matcher prefix = PREFIX.matcher(text);
    InterfaceAddress read = prefix.matches() ? Addresses.interfaceAddress(text).orElse(null) : null;
    if (read == null) return null;
    int length = read.prefixLength();
    String mask = isDotted(text) ? "" + length : "" + new Ipv4Address(Ipv4Prefix.mask(length));
    return prefix.group(1) + "/" + mask;
  }

  /** All MAC addresses with colons and small letters, if that at the caret is not. */
  static void macs(Spot spot, Offers offers) {
    if (usual(spot.leaf().getText()) == null) return;
    List<TextEdit> edits = new ArrayList<>();
    for (ILeafNode leaf : spot.root().getLeafNodes()) {
      String usual = leaf.isHidden() ? null : usual(leaf.getText());
      if (usual != null) edits.add(spot.edits().replace(leaf, usual));
    }
    offers.add(Message.of("Write MAC addresses as 02:00:00:00:01:0a"), edits);
  }

  /** Null if it is no MAC, or has the usual form already. */
  private static String usual(String text) {
    if (!MacAddress.isMac(text)) return null;
    String usual = MacAddress.parse(text).toString();
    return usual.equals(text) ? null : usual;
  }
}
