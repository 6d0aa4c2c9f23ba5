package netlang.dsl.ui.typing;

import netlang.dsl.ui.colour.Partitions;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/** Indents new lines, closes brackets and quotes, and lets what it has closed be typed over. */
public final class Typing implements IAutoEditStrategy {

  /** As the formatter has it. */
  private static final String INDENT = "  ";

  @Override
  public void customizeDocumentCommand(IDocument document, DocumentCommand key) {
    if (!key.doit) return;
    try {
      if (key.text.isEmpty() && key.length == 1) removePair(document, key);
      else if (key.length > 0) return;
      else if (TextUtilities.equals(document.getLegalLineDelimiters(), key.text) >= 0)
        startLine(document, key);
      else if (key.text.length() == 1) type(document, key, key.text.charAt(0));
    } catch (BadLocationException e) {
      return; // then it is typed as it is
    }
  }

  /** A bracket that is removed takes the one with it that was put behind it. */
  private static void removePair(IDocument document, DocumentCommand key)
      throws BadLocationException {
    if (key.offset + 1 >= document.getLength()) return;
    String pair = document.get(key.offset, 2);
    if (pair.equals("\"\"") || pair.charAt(0) != pair.charAt(1) && Brackets.PAIRS.contains(pair))
      key.length = 2;
  }

  private static void startLine(IDocument document, DocumentCommand key)
      throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(key.offset);
    String before = document.get(line.getOffset(), key.offset - line.getOffset());
    String indent = indent(before);
    boolean opens = before.stripTrailing().endsWith("{") && !isProse(document, key.offset);
    String delimiter = key.text;
    key.text = delimiter + indent + (opens ? INDENT : "");
    int end = line.getOffset() + line.getLength();
    boolean closes = document.get(key.offset, end - key.offset).strip().startsWith("}");
    if (!opens || !closes) return;
    key.caretOffset = key.offset + key.text.length();
    key.shiftsCaret = false;
    key.text += delimiter + indent;
    while (document.getChar(key.offset + key.length) == ' ') key.length++;
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static boolean isProse(IDocument document, int offset) {
    return Partitions.isProse(document, offset);
  }

  private static void type(IDocument document, DocumentCommand key, char typed)
      throws BadLocationException {
    boolean prose = isProse(document, key.offset);
    if (next(document, key.offset) == typed && isTypedOver(document, typed, prose)) {
      key.text = "";
      place(key, key.offset + 1);
    } else if (prose) return;
    else if (typed == '}') outdent(document, key);
    else if (opens(typed) && isFree(next(document, key.offset))) {
      key.text += closing(typed);
      place(key, key.offset + 1);
    }
  }

  private static void place(DocumentCommand key, int caret) {
    key.caretOffset = caret;
    key.shiftsCaret = false;
  }

  /** A space at the end. */
  private static char next(IDocument document, int offset) throws BadLocationException {
    return offset < document.getLength() ? document.getChar(offset) : ' ';
  }

  private static boolean opens(char typed) {
    return typed == '"' || Brackets.PAIRS.indexOf(typed) % 2 == 0;
  }

  private static char closing(char typed) {
    return typed == '"' ? '"' : Brackets.PAIRS.charAt(Brackets.PAIRS.indexOf(typed) + 1);
  }

  /** Nothing follows that would be enclosed by mistake. */
  private static boolean isFree(char next) {
    return Character.isWhitespace(next) || Brackets.PAIRS.indexOf(next) % 2 == 1;
  }

  /** A closing bracket if none is missing; a quote at the end of a text. */
  private static boolean isTypedOver(IDocument document, char typed, boolean prose)
      throws BadLocationException {
    if (typed == '"') return prose;
    if (prose || Brackets.PAIRS.indexOf(typed) % 2 != 1) return false;
    char opening = Brackets.PAIRS.charAt(Brackets.PAIRS.indexOf(typed) - 1);
    int open = 0;
    for (int i = 0; i < document.getLength(); i++) {
      char c = document.getChar(i);
      if ((c == opening || c == typed) && !isProse(document, i)) open += c == opening ? 1 : -1;
    }
    return open <= 0;
  }

  /** A brace that ends a block goes below the line that begins it. */
  private static void outdent(IDocument document, DocumentCommand key) throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(key.offset);
    String before = document.get(line.getOffset(), key.offset - line.getOffset());
    if (!before.isBlank()) return;
    int depth = 1;
    for (int i = line.getOffset() - 1; i >= 0; i--) {
      char c = document.getChar(i);
      if (c != '{' && c != '}' || isProse(document, i)) continue;
      depth += c == '{' ? -1 : 1;
      if (depth > 0) continue;
      IRegion first = document.getLineInformationOfOffset(i);
      key.text = indent(document.get(first.getOffset(), i - first.getOffset() + 1)) + '}';
      key.offset = line.getOffset();
      key.length = before.length();
      return;
    }
  }
}
