package netlang.dsl.message;

import java.util.Locale;
import java.util.Optional;

/** What authors of files can be spoken to in. */
public enum Language {
  ENGLISH("en"),
  KOREAN("ko");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Of RFC 5646: {@code en}, {@code ko}. */
  public String tag() {
    return tag;
  }

  /** That of a user: English for whoever speaks none of the others. */
  public static Language of(Locale locale) {
    for (Language language : values())
      if (locale.getLanguage().equals(language.tag)) return language;
    return ENGLISH;
  }

  /**
   * What {@code ko}, {@code ko-KR} or {@code ko_KR} means; empty if nothing that is spoken here.
   */
  public static Optional<Language> ofTag(String tag) {
    Language found = of(Locale.forLanguageTag(tag.replace('_', '-')));
    boolean said = tag.split("[-_]", 2)[0].equalsIgnoreCase(found.tag);
    return said ? Optional.of(found) : Optional.empty();
  }

  /** The pattern that says the same as the English one, which stands in where there is none. */
  String translated(String pattern) {
    return this == KOREAN ? Translations.KOREAN.of(pattern) : pattern;
  }
}
