package netlang.dsl.value;

import java.math.BigDecimal;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.Quantity;

/** Quantities as the parser makes them. */
final class Texts {

  private Texts() {}

  /** {@code 1.5 ms}, {@code 50/s}, {@code 64}. */
  static Quantity quantity(String text) {
    int end = 0;
    while (end < text.length() && "0123456789.e-".indexOf(text.charAt(end)) >= 0) end++;
    Quantity quantity = NetFactory.eINSTANCE.createQuantity();
    quantity.setValue(new BigDecimal(text.substring(0, end)));
    String unit = text.substring(end).strip();
    if (!unit.isEmpty()) quantity.setUnit(unit);
    return quantity;
  }

  /** The fault and the message, or the value. */
  static String show(Read<?> read) {
    return read.isGood()
        ? read.value().toString()
        : read.problem().code() + " " + read.problem().message();
  }
}
