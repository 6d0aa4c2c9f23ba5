package netlang.dsl.ui.assist;

import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.hover.Sheet;
import netlang.dsl.ui.icon.Icon;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** One item of the list, which replaces what has been typed of it. */
final class Proposal
    implements ICompletionProposal,
        ICompletionProposalExtension2,
        ICompletionProposalExtension3,
        ICompletionProposalExtension5,
        ICompletionProposalExtension6 {

  private final CompletionItem item;
  private final Snippet snippet;

  /** Where the text begins that is replaced; it ends at the caret. */
  private final int start;

  /** How much of it was there when it was proposed. */
  private final int typed;

  /** All that are proposed with it. */
  private final Set<String> names;

  private IRegion selection;

  Proposal(IDocument document, int offset, CompletionItem item, Set<String> names) {
    this.item = item;
    this.names = names;
    TextEdit edit = item.getTextEdit() == null ? null : item.getTextEdit().getLeft();
    String text = text(item);
    snippet = isTemplate() ? Snippet.of(text) : Snippet.plain(text);
    start = edit == null ? offset : Positions.offset(document, edit.getRange().getStart());
    typed = offset - start;
  }

  /** As the server has it, with the places of a snippet. */
  static String text(CompletionItem item) {
    if (item.getTextEdit() != null) return item.getTextEdit().getLeft().getNewText();
    return item.getInsertText() == null ? item.getLabel() : item.getInsertText();
  }

  /** Whether it may be meant as it is, though others begin with it: {@code s1} beside s10. */
  static boolean isName(CompletionItem item) {
    if (item.getKind() == null) return false;
    return switch (item.getKind()) {
      case Variable, Value, Unit -> true;
      default -> false;
    };
  }

  @Override
  public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
    try {
      viewer.getDocument().replace(start, offset - start, snippet.text());
      selection = snippet.enter(viewer, start);
    } catch (BadLocationException e) {
      NetLangPlugin.log("A proposal for another text", e);
    }
  }

  /** For whoever has no viewer: without the places of a template. */
  @Override
  public void apply(IDocument document) {
    try {
      document.replace(start, typed, snippet.text());
    } catch (BadLocationException e) {
      NetLangPlugin.log("A proposal for another text", e);
    }
  }

  /** Not when all is typed: then Enter breaks the line. */
  @Override
  public boolean validate(IDocument document, int offset, DocumentEvent event) {
    if (isComplete(document, offset) || isNamed(document, offset)) return false;
    String typed = typed(document, offset);
    return typed != null
        && !(isTemplate() && typed.indexOf(' ') >= 0)
        && (begins(item.getLabel(), typed) || begins(snippet.text(), typed));
  }

  /** Whoever types on behind its first word writes a text of his own. */
  private boolean isTemplate() {
    return item.getInsertTextFormat() == InsertTextFormat.Snippet;
  }

  /** Whether it would change nothing. */
  boolean isComplete(IDocument document, int offset) {
    return snippet.text().equals(typed(document, offset));
  }

  /** Whether a name is complete, of this proposal or another one. */
  boolean isNamed(IDocument document, int offset) {
    return names.contains(typed(document, offset));
  }

  /** Null if the text has changed before. */
  private String typed(IDocument document, int offset) {
    try {
      return offset < start ? null : document.get(start, offset - start);
    } catch (BadLocationException e) {
      return null;
    }
  }

  private static boolean begins(String text, String typed) {
    return text.regionMatches(true, 0, typed, 0, typed.length());
  }

  @Override
  public void selected(ITextViewer viewer, boolean smartToggle) {}

  @Override
  public void unselected(ITextViewer viewer) {}

  @Override
  public Point getSelection(IDocument document) {
    return selection == null ? null : new Point(selection.getOffset(), selection.getLength());
  }

  @Override
  public StyledString getStyledDisplayString() {
    StyledString label = new StyledString(item.getLabel());
    if (item.getDetail() != null)
      label.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
    return label;
  }

  @Override
  public String getDisplayString() {
    return getStyledDisplayString().getString();
  }

  @Override
  public Image getImage() {
    return icon().image();
  }

  private Icon icon() {
    if (item.getKind() == null) return Icon.WORD;
    return switch (item.getKind()) {
      case Snippet -> Icon.TEMPLATE;
      case Keyword -> Icon.KEYWORD;
      case Unit -> Icon.UNIT;
      case Value -> Icon.VALUE;
      case Variable -> Icon.NAME;
      default -> Icon.WORD;
    };
  }

  @Override
  public String getAdditionalProposalInfo() {
    StringBuilder markdown = new StringBuilder();
    // in the list it is in one line, and cut
    if (!snippet.text().equals(item.getLabel()))
      markdown.append("```\n").append(snippet.text()).append("\n```\n");
    if (item.getDocumentation() != null)
      markdown.append(item.getDocumentation().<String>map(text -> text, MarkupContent::getValue));
    return markdown.isEmpty() ? null : markdown.toString();
  }

  @Override
  public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
    return getAdditionalProposalInfo();
  }

  @Override
  public IInformationControlCreator getInformationControlCreator() {
    return Sheet.besideProposals();
  }

  @Override
  public CharSequence getPrefixCompletionText(IDocument document, int offset) {
    return snippet.text();
  }

  @Override
  public int getPrefixCompletionStart(IDocument document, int offset) {
    return start;
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }
}
