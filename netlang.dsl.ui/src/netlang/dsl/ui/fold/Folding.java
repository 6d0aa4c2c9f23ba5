package netlang.dsl.ui.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.ui.server.Follower;
import netlang.dsl.ui.server.Positions;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;

/** Lets blocks, comments and imports be folded, as the language server says. */
public final class Folding implements IReconciler, ITextInputListener, IProjectionListener {

  private ProjectionViewer viewer;
  private Follower<Set<Position>> follower;
  private Set<Position> folds = Set.of();

  @Override
  public void install(ITextViewer viewer) {
    // in a comparison nothing can be folded
    if (!(viewer instanceof ProjectionViewer folding)) return;
    this.viewer = folding;
    folding.addProjectionListener(this);
    viewer.addTextInputListener(this);
    inputDocumentChanged(null, viewer.getDocument());
  }

  @Override
  public void uninstall() {
    if (viewer == null) return;
    inputDocumentAboutToBeChanged(null, null);
    viewer.removeTextInputListener(this);
    viewer.removeProjectionListener(this);
  }

  @Override
  public void inputDocumentAboutToBeChanged(IDocument old, IDocument next) {
    if (follower != null) follower.stop();
    follower = null;
  }

  @Override
  public void inputDocumentChanged(IDocument old, IDocument next) {
    if (next == null || follower != null) return;
    follower =
        Follower.of(
            next,
            (server, file) -> server.foldingRange(new FoldingRangeRequestParams(file)),
            Folding::positions,
            this::show);
  }

  private static Set<Position> positions(List<FoldingRange> ranges, IDocument text) {
    Set<Position> positions = new HashSet<>();
    for (FoldingRange range : ranges) {
      int start = offset(text, range.getStartLine());
      positions.add(new Position(start, offset(text, range.getEndLine() + 1) - start));
    }
    return positions;
  }

  private static int offset(IDocument text, int line) {
    return Positions.offset(text, new org.eclipse.lsp4j.Position(line, 0));
  }

  @Override
  public void projectionEnabled() {
    show(folds);
  }

  @Override
  public void projectionDisabled() {}

  /** What is folded stays folded; where newer platforms fold by indentation, that stays. */
  private void show(Set<Position> wanted) {
    folds = wanted;
    ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
    if (model == null) return;
    Set<Integer> taken = new HashSet<>();
    Map<Position, Annotation> ours = new HashMap<>();
    for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
      Annotation each = all.next();
      Position position = model.getPosition(each);
      if (each instanceof Fold) ours.put(position, each);
      else taken.add(position.getOffset());
    }
    Map<Annotation, Position> added = new HashMap<>();
    for (Position each : wanted) {
      if (taken.contains(each.getOffset()) || ours.remove(each) != null) continue;
      // a copy, because it moves with the text
      added.put(new Fold(), new Position(each.getOffset(), each.getLength()));
    }
    if (ours.isEmpty() && added.isEmpty()) return;
    model.modifyAnnotations(ours.values().toArray(Annotation[]::new), added, null);
  }

  private static final class Fold extends ProjectionAnnotation {}

  @Override
  public IReconcilingStrategy getReconcilingStrategy(String contentType) {
    return null;
  }
}
