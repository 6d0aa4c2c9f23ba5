package netlang.dsl.ui.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import netlang.dsl.ui.place.Lines;
import netlang.dsl.ui.result.Outcome;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import netlang.dsl.ui.server.Workbench;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.swt.widgets.Display;

/**
 * What can be done with a scenario, above it; values that stand nowhere, where they would; what
 * came of an expectation, behind it.
 */
public final class Minings extends AbstractCodeMiningProvider {

  private final AtomicBoolean isListening = new AtomicBoolean();

  /** Hints may be others because of another file. */
  private void listen(ITextViewer viewer) {
    if (!(viewer instanceof ISourceViewerExtension5 mined) || isListening.getAndSet(true)) return;
    Display display = Display.getDefault();
    Workbench workbench = LanguageServer.workbench();
    Runnable refresh = () -> display.asyncExec(mined::updateCodeMinings);
    display.asyncExec(
        () -> {
          if (viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) return;
          workbench.addHintListener(refresh);
          // the platform does not always dispose of providers
          viewer.getTextWidget().addDisposeListener(event -> workbench.removeHintListener(refresh));
        });
  }

  @Override
  public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
      ITextViewer viewer, IProgressMonitor monitor) {
    listen(viewer);
    IDocument document = viewer.getDocument();
    CompletableFuture<List<? extends CodeLens>> lenses =
        LanguageServer.ask(document, (server, file) -> server.codeLens(new CodeLensParams(file)));
    CompletableFuture<List<InlayHint>> hints =
        LanguageServer.ask(
            document,
            (server, file) ->
                server.inlayHint(
                    new InlayHintParams(file, Positions.range(document, 0, document.getLength()))));
    return lenses
        .thenCombine(hints, (above, within) -> minings(document, above, within))
        .handle(Minings::unlessOutdated);
  }

  /** What is cancelled the platform does not log. */
  private static List<? extends ICodeMining> unlessOutdated(
      List<ICodeMining> minings, Throwable failure) {
    if (failure == null) return minings;
    if (LanguageServer.isOutdated(failure)) throw new CancellationException();
    throw new CompletionException(failure);
  }

  /** None if the document is nowhere on a disk. */
  private List<ICodeMining> minings(
      IDocument document, List<? extends CodeLens> lenses, List<InlayHint> hints) {
    List<ICodeMining> minings = new ArrayList<>();
    if (lenses == null || hints == null) return minings;
    for (CodeLens lens : lenses)
      try {
        int line = lens.getRange().getStart().getLine();
        minings.add(new Lens(line, document, this, lens.getCommand()));
      } catch (BadLocationException e) {
        continue; // the text has become shorter meanwhile, and will be asked about again
      }
    for (InlayHint hint : hints) minings.add(hint(document, hint));
    Files.file(document).ifPresent(file -> addOutcomes(document, file, minings));
    return minings;
  }

  private void addOutcomes(IDocument document, IFile file, List<ICodeMining> minings) {
    for (Outcome each : Outcome.of(file))
      try {
        OptionalInt line = Lines.find(document, each.line(), each.text());
        if (line.isPresent())
          minings.add(new OutcomeHint(document, line.getAsInt() - 1, this, each));
      } catch (BadLocationException e) {
        continue; // as above
      }
  }

  /** Behind a space if there is one, because the platform redraws the letter before a hint. */
  private ICodeMining hint(IDocument document, InlayHint hint) {
    int offset = Positions.offset(document, hint.getPosition());
    String label = hint.getLabel().getLeft();
    if (character(document, offset) == ' ')
      return new Hint(new Position(offset + 1, 1), false, this, label + " ");
    boolean isEndOfLine = Character.isWhitespace(character(document, offset));
    String space = Boolean.TRUE.equals(hint.getPaddingLeft()) ? " " : "";
    return new Hint(new Position(offset, 1), isEndOfLine, this, space + label);
  }

  /** A line break at the end. */
  private static char character(IDocument document, int offset) {
    try {
      return offset < document.getLength() ? document.getChar(offset) : '\n';
    } catch (BadLocationException e) {
      return '\n';
    }
  }
}
