package netlang.dsl.ide.contentassist;

import netlang.dsl.message.Message;

/**
 * Something that can be written at the caret.
 *
 * @param label what the author sees, and what he has typed of it must begin
 * @param text what is put in; of a template with places to be filled in, {@code ${1:name}}, as
 *     editors understand them
 * @param detail beside the label; may be null
 * @param explanation in full, or ""
 */
public record Proposal(String label, String text, Kind kind, Message detail, String explanation) {

  /** What is proposed, in the order in which it is shown. */
  public enum Kind {
    VALUE,
    NAME,
    WORD,
    UNIT,
    KEYWORD,
    TEMPLATE
  }

  static Proposal value(String text, Message detail) {
    return new Proposal(text, text, Kind.VALUE, detail, "");
  }

  static Proposal word(String text, Message detail) {
    return new Proposal(text, text, Kind.WORD, detail, "");
  }

  static Proposal unit(String text) {
    return new Proposal(text, text, Kind.UNIT, null, "");
  }

  static Proposal template(String label, String text, String explanation) {
    return new Proposal(label, text, Kind.TEMPLATE, null, explanation);
  }

  /** The text of a template with the suggestions for its places. */
  public static String plain(String template) {
    return template
        .replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
        .replaceAll("\\$\\{\\d+\\|([^,]*)[^}]*}", "$1")
        .replaceAll("\\$\\d", "");
  }
}
