package netlang.cli;

import netlang.run.TimeText;
import netlang.run.UserError;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as the language writes it, {@code 20 s} or {@code 20s}, in nanoseconds. */
final class TimeArgument implements ITypeConverter<Long> {

  @Override
  public Long convert(String text) {
    try {
      return TimeText.nanos(text);
    } catch (UserError e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
