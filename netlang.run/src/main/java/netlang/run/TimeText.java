package netlang.run;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.Quantity;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Read;

/** A time as the language writes it and a user may: {@code 20 s} or {@code 20s}. */
public final class TimeText {

  private static final Pattern TIME =
      Pattern.compile("\\s*(\\d{1,30}(?:\\.\\d{1,30})?)\\s*(\\S*)\\s*");

  private TimeText() {}

  /**
   * In nanoseconds, at least 1.
   *
   * @throws UserError if the text is anything else
   */
  public static long nanos(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches())
      throw new UserError(Message.of("'%s' is no time; write 20s or 1.5min", text));
    Quantity quantity = NetFactory.eINSTANCE.createQuantity();
    quantity.setValue(new BigDecimal(time.group(1)));
    if (!time.group(2).isEmpty()) quantity.setUnit(time.group(2));
    Read<Long> nanos = Quantities.positiveTime(quantity);
    if (!nanos.isGood()) throw new UserError(nanos.problem().message());
    return nanos.get();
  }
}
