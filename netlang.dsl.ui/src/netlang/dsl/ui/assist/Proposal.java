package netlang.dsl.ui.assist;

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

  private IRegion selection;

  Proposal(IDocument document, int offset, CompletionItem item) {
    this.item = item;
    TextEdit edit = item.getTextEdit() == null ? null : item.getTextEdit().getLeft();
    String text = edit == null ? inserted(item) : edit.getNewText();
    boolean hasPlaces = item.getInsertTextFormat() == InsertTextFormat.Snippet;
    snippet = hasPlaces ? Snippet.of(text) : Snippet.plain(text);
    start = edit == null ? offset : Positions.offset(document, edit.getRange().getStart());
  }

  private static String inserted(CompletionItem item) {
    return item.getInsertText() == null ? item.getLabel() : item.getInsertText();
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

  @Override
  public void apply(IDocument document) {
    throw new UnsupportedOperationException("only in a viewer");
  }

  @Override
  public boolean validate(IDocument document, int offset, DocumentEvent event) {
    if (offset < start) return false;
    try {
      String typed = document.get(start, offset - start);
      return begins(item.getLabel(), typed) || begins(snippet.text(), typed);
    } catch (BadLocationException e) {
      return false;
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
