package netlang.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.Quantity;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Read;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as the language writes it, {@code 20 s} or {@code 20s}, in nanoseconds. */
final class TimeArgument implements ITypeConverter<Long> {

  private static final Pattern TIME =
      Pattern.compile("\\s*(\\d{1,30}(?:\\.\\d{1,30})?)\\s*(\\S*)\\s*");

  @Override
  public Long convert(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches())
      throw new TypeConversionException("'" + text + "' is no time; write 20s or 1.5min");
    Quantity quantity = NetFactory.eINSTANCE.createQuantity();
    quantity.setValue(new BigDecimal(time.group(1)));
    if (!time.group(2).isEmpty()) quantity.setUnit(time.group(2));
    Read<Long> nanos = Quantities.positiveTime(quantity);
    if (!nanos.isGood()) throw new TypeConversionException(nanos.problem().message().toString());
    return nanos.get();
  }
}
