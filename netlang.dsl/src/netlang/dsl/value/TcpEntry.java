package netlang.dsl.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.Quantity;
import netlang.dsl.net.TcpItem;
import netlang.dsl.net.TcpSettings;
import netlang.sim.plan.TcpSetting;

/**
 * One setting of a block {@code tcp { … }}: a word and what stands behind it, {@code time-wait 10
 * s} or {@code nagle off}. The grammar does not part them, because it knows no settings; {@link
 * TcpSetting} does.
 *
 * @param word of the setting; a number where one stands alone
 * @param value a word, or a number and maybe its unit; empty if it is missing
 */
public record TcpEntry(TcpItem word, List<TcpItem> value) {

  private static final List<String> SWITCHED = List.of("off", "on");

  public TcpEntry {
    value = List.copyOf(value);
  }

  /** In the order of the text. */
  public static List<TcpEntry> of(TcpSettings block) {
    List<TcpEntry> entries = new ArrayList<>();
    List<TcpItem> items = block.getItems();
    for (int i = 0; i < items.size(); ) {
      int end = endOfEntry(items, i);
      entries.add(new TcpEntry(items.get(i), items.subList(i + 1, end)));
      i = end;
    }
    return entries;
  }

  private static int endOfEntry(List<TcpItem> items, int first) {
    int next = first + 1;
    if (isNumber(items.get(first)) || next == items.size() || isSetting(items.get(next)))
      return next;
    boolean number = isNumber(items.get(next));
    next++;
    return number && next < items.size() && isUnit(items, next) ? next + 1 : next;
  }

  /**
   * Behind a number: a unit that is known, or a word that can be nothing else, for no value follows
   * it.
   */
  private static boolean isUnit(List<TcpItem> items, int place) {
    TcpItem item = items.get(place);
    if (isNumber(item) || isSetting(item) || isSwitch(item)) return false;
    if (Units.isKnown(item.getWord()) || place + 1 == items.size()) return true;
    return isSetting(items.get(place + 1));
  }

  private static boolean isNumber(TcpItem item) {
    return item.getWord() == null;
  }

  private static boolean isSwitch(TcpItem item) {
    return "on".equals(item.getWord()) || "off".equals(item.getWord());
  }

  private static boolean isSetting(TcpItem item) {
    return item.getWord() != null && find(item.getWord()) != null;
  }

  private static TcpSetting find(String word) {
    for (TcpSetting setting : TcpSetting.values()) if (setting.word().equals(word)) return setting;
    return null;
  }

  /** Which setting the word means. */
  public Read<TcpSetting> setting() {
    String text = text(List.of(word));
    if (isNumber(word))
      return Read.wrong(
          Fault.WORD,
          Message.of("%s belongs to no setting; write its word before it, as in `mss 536`", text));
    TcpSetting found = find(text);
    if (found != null) return Read.of(found);
    List<String> words = Arrays.stream(TcpSetting.values()).map(TcpSetting::word).toList();
    String nearest = Spelling.nearest(text, words);
    Message message =
        nearest.isEmpty()
            ? Message.of(
                "no setting of TCP is called %s; there is `nagle`, `mss`, `sack`, `congestion` and more",
                text)
            : Message.of("no setting of TCP is called %s", text);
    return Read.wrong(Fault.WORD, message, nearest);
  }

  /** Its value in the form of {@link TcpSetting.Form}. */
  public Read<Long> value(TcpSetting setting) {
    return switch (setting.form()) {
      case SWITCH -> word(setting, SWITCHED);
      case CONGESTION -> word(setting, TcpSetting.ALGORITHMS);
      case TIME ->
          isNumeric()
              ? Quantities.time(
                  quantity(), TcpRanges.isZeroAllowed(setting) ? 0 : 1, UsualTimes.of(setting))
              : noNumber(Message.of("a time, such as `%s 1 s`", setting.word()));
      case BYTES ->
          isNumeric()
              ? Quantities.buffer(quantity())
              : noNumber(Message.of("a size, such as `%s 64 KiB`", setting.word()));
      case COUNT -> count(setting);
    };
  }

  /** The index of the word. */
  private Read<Long> word(TcpSetting setting, List<String> possible) {
    String text = text(value);
    int index = possible.indexOf(text);
    if (index >= 0) return Read.of((long) index);
    String choice = possible.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    return text.isEmpty()
        ? Read.wrong(
            Fault.VALUE_MISSING,
            Message.of("one of %s belongs behind `%s`", choice, setting.word()))
        : Read.wrong(
            Fault.VALUE_MISSING,
            Message.of("one of %s belongs behind `%s`, not %s", choice, setting.word(), text),
            Spelling.nearest(text, possible));
  }

  private Read<Long> count(TcpSetting setting) {
    if (setting.usual() < 0 && text(value).equals("off")) return Read.of(setting.usual());
    if (!isNumeric()) return noNumber(Message.of("a number, such as `%s 1`", setting.word()));
    if (value.size() > 1)
      return Read.wrong(
          Fault.UNIT_OF_OTHER_KIND,
          Message.of(
              "`%s` is a number without a unit; leave out `%s`",
              setting.word(), value.get(1).getWord()));
    return Numbers.whole(number(), TcpRanges.least(setting), TcpRanges.most(setting));
  }

  private Read<Long> noNumber(Message what) {
    String found = text(value);
    return Read.wrong(
        Fault.VALUE_MISSING,
        found.isEmpty()
            ? Message.of("%s belongs here", what)
            : Message.of("%s belongs here, not `%s`", what, found));
  }

  private boolean isNumeric() {
    return !value.isEmpty() && isNumber(value.get(0)) && number() != null;
  }

  private BigDecimal number() {
    return value.get(0).getNumber();
  }

  private Quantity quantity() {
    Quantity quantity = NetFactory.eINSTANCE.createQuantity();
    quantity.setValue(number());
    if (value.size() > 1) quantity.setUnit(value.get(1).getWord());
    return quantity;
  }

  private static String text(List<TcpItem> items) {
    return items.stream()
        .map(
            item ->
                !isNumber(item)
                    ? item.getWord()
                    : item.getNumber() == null ? "" : Quantities.print(item.getNumber()))
        .collect(Collectors.joining(" "));
  }
}
