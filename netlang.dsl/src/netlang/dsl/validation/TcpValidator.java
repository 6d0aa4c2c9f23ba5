package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.TCP_ITEM__NUMBER;
import static netlang.dsl.net.NetPackage.Literals.TCP_ITEM__WORD;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.TcpItem;
import netlang.dsl.net.TcpSettings;
import netlang.dsl.value.Read;
import netlang.dsl.value.TcpEntry;
import netlang.sim.plan.TcpSetting;
import org.eclipse.xtext.validation.Check;

/** How TCP is set: words that are settings, values that they can have, and that suit each other. */
public class TcpValidator extends CheckGroup {

  /** RFC 9293 §3.1: what the window field can say. */
  private static final long UNSCALED_WINDOW = 65_535;

  /** A setting that is said here, and can be read. */
  private record Said(Mark mark, long value) {}

  @Check
  public void settingsArePossible(TcpSettings block) {
    Map<TcpSetting, Said> said = new EnumMap<>(TcpSetting.class);
    Set<TcpSetting> seen = EnumSet.noneOf(TcpSetting.class);
    for (TcpEntry entry : TcpEntry.of(block)) {
      Mark word = mark(entry.word());
      Read<TcpSetting> setting = entry.setting();
      if (!check(setting, () -> word)) continue;
      if (!seen.add(setting.value())) {
        error(
            word,
            IssueCodes.SETTING_TWICE,
            Message.of("`%s` is said already; keep one of the two", setting.value().word()));
        continue;
      }
      Mark value = entry.value().isEmpty() ? word : mark(entry.value());
      Read<Long> read = entry.value(setting.value());
      if (check(read, () -> value)) said.put(setting.value(), new Said(value, read.value()));
    }
    checkTimeWait(said);
    checkWindow(said);
    checkTimers(said);
  }

  private static Mark mark(TcpItem item) {
    return Mark.of(item, item.getWord() == null ? TCP_ITEM__NUMBER : TCP_ITEM__WORD);
  }

  private static Mark mark(List<TcpItem> items) {
    return Mark.span(items.get(0), items.get(items.size() - 1));
  }

  private void checkTimeWait(Map<TcpSetting, Said> said) {
    Said timeWait = said.get(TcpSetting.TIME_WAIT);
    if (timeWait != null && timeWait.value == 0)
      warning(
          timeWait.mark,
          IssueCodes.NO_TIME_WAIT,
          Message.of(
              "without TIME-WAIT an old segment can disturb the next connection between the same ports;"
                  + " write 60 s, or leave it out"));
  }

  private void checkWindow(Map<TcpSetting, Said> said) {
    Said buffer = said.get(TcpSetting.RECEIVE_BUFFER);
    Said scaling = said.get(TcpSetting.WINDOW_SCALING);
    if (buffer != null && buffer.value > UNSCALED_WINDOW && scaling != null && scaling.value == 0)
      warning(
          buffer.mark,
          IssueCodes.UNSCALED_WINDOW,
          Message.of(
              "without window scaling no window is larger than 65535 B, whatever the buffer holds; "
                  + "leave `window-scaling off` out, or write a smaller buffer"));
  }

  private void checkTimers(Map<TcpSetting, Said> said) {
    long most = value(said, TcpSetting.MAXIMUM_RTO);
    for (TcpSetting other : List.of(TcpSetting.MINIMUM_RTO, TcpSetting.INITIAL_RTO)) {
      if (value(said, other) <= most) continue;
      Said mark = said.getOrDefault(other, said.get(TcpSetting.MAXIMUM_RTO));
      warning(
          mark.mark,
          IssueCodes.RTO_RANGE,
          Message.of(
              "`%s` is longer than `%s`, which wins; change one of the two",
              other.word(), TcpSetting.MAXIMUM_RTO.word()));
    }
  }

  private static long value(Map<TcpSetting, Said> said, TcpSetting setting) {
    return said.containsKey(setting) ? said.get(setting).value : setting.usual();
  }
}
