package netlang.dsl.ui.navigate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.swt.widgets.Display;

/** Marks where else in the file the name at the caret stands. */
public final class Occurrences implements IReconciler {

  /** The platform's, with its colours, its preferences and its button in the toolbar. */
  private static final String TYPE = "org.eclipse.ui.genericeditor.text";

  private static final String BUNDLE = "org.eclipse.ui.genericeditor";
  private static final String TOGGLE = BUNDLE + ".togglehighlight";

  private final ISelectionChangedListener listener = this::caretMoved;
  private ISourceViewer viewer;
  private Annotation[] shown = {};
  private int question;

  @Override
  public void install(ITextViewer viewer) {
    this.viewer = (ISourceViewer) viewer;
    ((IPostSelectionProvider) viewer.getSelectionProvider())
        .addPostSelectionChangedListener(listener);
  }

  @Override
  public void uninstall() {
    ((IPostSelectionProvider) viewer.getSelectionProvider())
        .removePostSelectionChangedListener(listener);
    question++;
  }

  private void caretMoved(SelectionChangedEvent event) {
    int asked = ++question;
    IDocument document = viewer.getDocument();
    boolean isOn = InstanceScope.INSTANCE.getNode(BUNDLE).getBoolean(TOGGLE, true);
    if (document == null || !isOn || !(event.getSelection() instanceof ITextSelection)) {
      show(document, List.of());
      return;
    }
    long version = version(document);
    Display display = Display.getCurrent();
    org.eclipse.lsp4j.Position caret = Positions.at(document, viewer.getSelectedRange().x);
    LanguageServer.ask(
            document,
            (server, file) -> server.documentHighlight(new DocumentHighlightParams(file, caret)))
        .thenAccept(
            found ->
                display.asyncExec(
                    () -> {
                      if (asked == question && version == version(document))
                        show(document, found == null ? List.of() : found);
                    }));
  }

  private static long version(IDocument document) {
    return ((IDocumentExtension4) document).getModificationStamp();
  }

  private void show(IDocument document, List<? extends DocumentHighlight> found) {
    if (!(viewer.getAnnotationModel() instanceof IAnnotationModelExtension annotations)) return;
    Map<Annotation, Position> added = new HashMap<>();
    for (DocumentHighlight each : found) {
      IRegion region = Positions.region(document, each.getRange());
      added.put(
          new Annotation(TYPE, false, "Occurrence"),
          new Position(region.getOffset(), region.getLength()));
    }
    annotations.replaceAnnotations(shown, added);
    shown = added.keySet().toArray(Annotation[]::new);
  }

  @Override
  public IReconcilingStrategy getReconcilingStrategy(String contentType) {
    return null;
  }
}
