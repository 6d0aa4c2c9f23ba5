package netlang.dsl.ui.colour;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IDocumentPartitioner;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;

/** Which parts of a text are comments and strings. */
public final class Partitions implements IDocumentSetupParticipant {

  /** Beside the platform's own partitioning, which everybody else goes on using. */
  public static final String NAME = "netlang.dsl.ui.partitions";

  static final String COMMENT = "netlang.dsl.ui.comment";
  static final String STRING = "netlang.dsl.ui.string";

  private static final String[] TYPES = {COMMENT, STRING};

  @Override
  public void setup(IDocument document) {
    if (!(document instanceof IDocumentExtension3 partitioned)) return;
    if (partitioned.getDocumentPartitioner(NAME) != null) return;
    IDocumentPartitioner partitioner = new FastPartitioner(scanner(), TYPES);
    partitioned.setDocumentPartitioner(NAME, partitioner);
    partitioner.connect(document);
  }

  private static RuleBasedPartitionScanner scanner() {
    IToken comment = new Token(COMMENT);
    RuleBasedPartitionScanner scanner = new RuleBasedPartitionScanner();
    scanner.setPredicateRules(
        new IPredicateRule[] {
          new EndOfLineRule("//", comment),
          new MultiLineRule("/*", "*/", comment, (char) 0, true),
          new SingleLineRule("\"", "\"", new Token(STRING), '\\', true)
        });
    return scanner;
  }

  /** Whether what is typed there becomes part of a comment or of a string. */
  public static boolean isProse(IDocument document, int offset) {
    try {
      ITypedRegion at = TextUtilities.getPartition(document, NAME, offset, true);
      if (isProse(at) && at.getOffset() < offset) return true;
      return offset > 0 && isOpen(document, offset);
    } catch (BadLocationException e) {
      return false;
    }
  }

  private static boolean isProse(ITypedRegion part) {
    return part.getType().equals(COMMENT) || part.getType().equals(STRING);
  }

  /** Whether what ends there, at the end of a line or of the text, would go on. */
  private static boolean isOpen(IDocument document, int offset) throws BadLocationException {
    ITypedRegion before = TextUtilities.getPartition(document, NAME, offset - 1, false);
    if (!isProse(before)) return false;
    String text = document.get(before.getOffset(), offset - before.getOffset());
    if (before.getType().equals(STRING)) return text.length() == 1 || !text.endsWith("\"");
    return text.startsWith("//") ? !text.endsWith("\n") : !text.endsWith("*/");
  }
}
