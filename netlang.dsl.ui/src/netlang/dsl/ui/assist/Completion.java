package netlang.dsl.ui.assist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;

/** Ctrl+Space, and Ctrl+Shift+Space in brackets. Asked by the platform outside the UI thread. */
public final class Completion implements IContentAssistProcessor {

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    Session.of(viewer);
    IDocument document = viewer.getDocument();
    Position caret = Positions.at(document, offset);
    return LanguageServer.answer(
            document, (server, file) -> server.completion(new CompletionParams(file, caret)))
        .map(found -> found.map(items -> items, CompletionList::getItems))
        .map(items -> proposals(viewer, offset, items))
        .orElse(new ICompletionProposal[0]);
  }

  /** None that nobody has asked for when a name is complete: then Enter breaks the line. */
  private static ICompletionProposal[] proposals(
      ITextViewer viewer, int offset, List<CompletionItem> items) {
    IDocument document = viewer.getDocument();
    Set<String> names =
        items.stream().filter(Proposal::isName).map(Proposal::text).collect(Collectors.toSet());
    List<Proposal> proposals =
        items.stream().map(item -> new Proposal(document, offset, item, names)).toList();
    boolean isNamed = proposals.stream().anyMatch(one -> one.isNamed(document, offset));
    return isNamed && Session.of(viewer).isAutomatic()
        ? new ICompletionProposal[0]
        : proposals.stream()
            .filter(one -> !one.isComplete(document, offset))
            .toArray(ICompletionProposal[]::new);
  }

  /** The same as {@code completionProvider.triggerCharacters} of the language server. */
  @Override
  public char[] getCompletionProposalAutoActivationCharacters() {
    return ".:/\"".toCharArray();
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    IDocument document = viewer.getDocument();
    Position caret = Positions.at(document, offset);
    return LanguageServer.answer(
            document, (server, file) -> server.signatureHelp(new SignatureHelpParams(file, caret)))
        .map(help -> signatures(help, offset))
        .orElse(null);
  }

  private static IContextInformation[] signatures(SignatureHelp help, int offset) {
    int active = help.getActiveParameter() == null ? 0 : help.getActiveParameter();
    return help.getSignatures().stream()
        .map(information -> new Signature(information, offset, active))
        .toArray(IContextInformation[]::new);
  }

  @Override
  public char[] getContextInformationAutoActivationCharacters() {
    return "(,=".toCharArray();
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  @Override
  public IContextInformationValidator getContextInformationValidator() {
    return new SignatureTip();
  }
}
