package netlang.dsl.ide.fix;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Node;
import netlang.dsl.net.TcpItem;
import netlang.dsl.net.TcpSettings;
import netlang.dsl.value.TcpEntry;
import netlang.sim.plan.TcpSetting;
import org.eclipse.xtext.nodemodel.INode;

/** Settings of TCP: words with the values behind them. */
final class TcpFixes {

  private static final String LARGEST_UNSCALED = "65535 B";
  private static final String TWO_LIFETIMES = "60 s";

  private TcpFixes() {}

  /** The setting that is marked goes; with the last one the block. */
  static void leftOut(Spot spot, Offers offers) {
    TcpEntry entry = entry(spot);
    if (entry != null) leaveOut(entry, spot, offers);
  }

  private static TcpEntry entry(Spot spot) {
    TcpItem item = spot.around(TcpItem.class);
    if (item == null) return null;
    return TcpEntry.of((TcpSettings) item.eContainer()).stream()
        .filter(one -> one.word() == item || one.value().contains(item))
        .findFirst()
        .orElse(null);
  }

  private static void leaveOut(TcpEntry entry, Spot spot, Offers offers) {
    TcpSettings block = (TcpSettings) entry.word().eContainer();
    if (TcpEntry.of(block).size() == 1) {
      offers.leaveOut(Nodes.of(block), spot);
      return;
    }
    INode first = Nodes.of(entry.word());
    List<TcpItem> value = entry.value();
    INode last = value.isEmpty() ? first : Nodes.of(value.get(value.size() - 1));
    offers.add(
        Message.of("Leave out `%s`", spot.text().substring(Nodes.start(first), Nodes.end(last))),
        spot.edits().cut(first, Nodes.start(first), Nodes.end(last)));
  }

  /** Of a setting that is said twice, the other one goes. */
  static void otherLeftOut(Spot spot, Offers offers) {
    TcpEntry marked = entry(spot);
    if (marked == null) return;
    for (TcpEntry other : TcpEntry.of((TcpSettings) marked.word().eContainer()))
      if (other.word() != marked.word()
          && other.setting().isGood()
          && other.setting().equals(marked.setting())) leaveOut(other, spot, offers);
  }

  /** A word that can stand behind the setting. */
  static void values(Spot spot, Offers offers) {
    TcpEntry entry = entry(spot);
    TcpSetting setting = entry == null ? null : entry.setting().orElse(null);
    if (setting == null) return;
    for (String word : words(setting)) {
      String text = "`" + setting.word() + " " + word + "`";
      if (entry.value().isEmpty())
        offers.add(
            Message.of("Write %s", text),
            new TextEdit(Nodes.end(Nodes.of(entry.word())), 0, " " + word));
      else offers.add(Message.of("Write %s", text), spot.replaceMarked(word));
    }
  }

  private static List<String> words(TcpSetting setting) {
    return switch (setting.form()) {
      case SWITCH -> setting.usual() == 1 ? List.of("off", "on") : List.of("on", "off");
      case CONGESTION -> TcpSetting.ALGORITHMS;
      case TIME -> List.of("1 s");
      case BYTES -> List.of("64 KiB");
      case COUNT -> List.of("1");
    };
  }

  /** A buffer that no window can offer needs scaling, or is too large. */
  static void unscaled(Spot spot, Offers offers) {
    TcpEntry buffer = entry(spot);
    if (buffer == null) return;
    TcpEntry scaling = said(TcpSetting.WINDOW_SCALING, (TcpSettings) buffer.word().eContainer());
    if (scaling != null) leaveOut(scaling, spot, offers);
    offers.change(spot.marked(), LARGEST_UNSCALED, spot.replaceMarked(LARGEST_UNSCALED));
  }

  /** The time that old segments live, RFC 9293 §3.4.2, as hosts have it. */
  static void timeWait(Spot spot, Offers offers) {
    offers.change(spot.marked(), TWO_LIFETIMES, spot.replaceMarked(TWO_LIFETIMES));
    leftOut(spot, offers);
  }

  /** The limit goes up to the value that is beyond it. */
  static void longerMaximum(Spot spot, Offers offers) {
    TcpEntry marked = entry(spot);
    if (marked == null) return;
    TcpEntry limit = said(TcpSetting.MAXIMUM_RTO, (TcpSettings) marked.word().eContainer());
    if (limit != null && limit.word() != marked.word() && !limit.value().isEmpty())
      offers.add(
          Message.of("Change `%s` to %s", TcpSetting.MAXIMUM_RTO.word(), spot.marked()),
          replaceValue(limit, spot.marked()));
  }

  /** The check says whose buffer must be how large. */
  static void largerBuffer(Spot spot, Offers offers) {
    if (spot.replacements().size() != 2 || spot.network() == null) return;
    String name = spot.replacements().get(0);
    String size = spot.replacements().get(1);
    for (Node node : spot.network().getNodes()) {
      if (!(node instanceof IpNode receiver) || !name.equals(node.getName())) continue;
      String setting = TcpSetting.RECEIVE_BUFFER.word() + " " + size;
      String block = "tcp { " + setting + " }";
      TcpEntry buffer = said(TcpSetting.RECEIVE_BUFFER, receiver.getTcp());
      if (buffer != null && !buffer.value().isEmpty())
        offers.add(
            Message.of("Change `%s` of `%s` to %s", buffer.word().getWord(), name, size),
            replaceValue(buffer, size));
      else if (receiver.getTcp() != null)
        offers.add(
            Message.of("Add `%s` to `%s`", setting, name),
            spot.edits().addSetting(receiver.getTcp(), setting));
      else
        offers.add(
            Message.of("Add `%s` to `%s`", block, name), spot.edits().addSetting(receiver, block));
    }
  }

  /** Null if the block does not say it. */
  private static TcpEntry said(TcpSetting setting, TcpSettings block) {
    if (block == null) return null;
    for (TcpEntry entry : TcpEntry.of(block))
      if (entry.setting().orElse(null) == setting) return entry;
    return null;
  }

  private static TextEdit replaceValue(TcpEntry entry, String value) {
    int start = Nodes.start(Nodes.of(entry.value().get(0)));
    int end = Nodes.end(Nodes.of(entry.value().get(entry.value().size() - 1)));
    return new TextEdit(start, end - start, value);
  }
}
