package netlang.cli;

import java.util.Iterator;
import java.util.stream.Stream;
import netlang.dsl.message.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language of the user by its tag, and all the tags. */
final class LanguageArgument implements ITypeConverter<Language>, Iterable<String> {

  @Override
  public Language convert(String text) {
    return Language.ofTag(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is no language of messages; choose one of "
                        + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return Stream.of(Language.values()).map(Language::tag).iterator();
  }
}
