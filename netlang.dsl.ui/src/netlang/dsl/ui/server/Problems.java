package netlang.dsl.ui.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.preference.Severities;
import netlang.dsl.validation.Level;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** What the checks found, as markers: squiggles in the editor and rows of the Problems view. */
public final class Problems {

  public static final String TYPE = NetLangPlugin.ID + ".problem";

  /** Of a marker: {@code V21}, {@code N01}, {@code syntax}. */
  public static final String CODE = "code";

  private Problems() {}

  /** In a while, in a job that the file waits for. */
  static void show(PublishDiagnosticsParams found) {
    Optional<IFile> known = Files.file(found.getUri());
    if (known.isEmpty()) return;
    IFile file = known.get();
    WorkspaceJob job =
        new WorkspaceJob("Problems of " + file.getName()) {
          @Override
          public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            Optional<IDocument> document = Files.openDocument(file);
            // closed meanwhile: the builder knows better
            if (document.isPresent() && file.exists())
              replace(file, attributes(document.get(), found.getDiagnostics()));
            return Status.OK_STATUS;
          }
        };
    job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().markerRule(file));
    job.setSystem(true);
    job.schedule();
  }

  /**
   * The markers of a file; only what has changed is touched, so that nothing flickers.
   *
   * @param problems attributes of each
   */
  public static void replace(IFile file, List<Map<String, Object>> problems) throws CoreException {
    Map<Map<String, Object>, IMarker> old = new HashMap<>();
    for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
      IMarker same = old.put(marker.getAttributes(), marker);
      if (same != null) same.delete();
    }
    List<Map<String, Object>> added = new ArrayList<>();
    for (Map<String, Object> attributes : problems)
      if (old.remove(attributes) == null) added.add(attributes);
    for (IMarker marker : old.values()) marker.delete();
    for (Map<String, Object> attributes : added) file.createMarker(TYPE, attributes);
  }

  private static List<Map<String, Object>> attributes(
      IDocument document, List<Diagnostic> diagnostics) {
    Map<String, Level> chosen = Severities.rules().levels();
    List<Map<String, Object>> problems = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      Map<String, Object> attributes = attributes(document, diagnostic);
      Level level = chosen.get(attributes.get(CODE));
      if (level != null && diagnostic.getSeverity() != DiagnosticSeverity.Error) {
        if (level == Level.IGNORE) continue;
        attributes.put(IMarker.SEVERITY, severity(level));
      }
      problems.add(attributes);
    }
    return problems;
  }

  private static Map<String, Object> attributes(IDocument document, Diagnostic diagnostic) {
    IRegion region = Positions.region(document, diagnostic.getRange());
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(IMarker.MESSAGE, diagnostic.getMessage().getLeft());
    attributes.put(IMarker.SEVERITY, severity(diagnostic));
    attributes.put(IMarker.LINE_NUMBER, diagnostic.getRange().getStart().getLine() + 1);
    attributes.put(IMarker.CHAR_START, region.getOffset());
    attributes.put(IMarker.CHAR_END, region.getOffset() + region.getLength());
    attributes.put(IMarker.SOURCE_ID, diagnostic.getSource());
    attributes.put(CODE, String.valueOf(diagnostic.getCode().get()));
    return attributes;
  }

  private static int severity(Diagnostic diagnostic) {
    return switch (diagnostic.getSeverity()) {
      case Error -> IMarker.SEVERITY_ERROR;
      case Warning -> IMarker.SEVERITY_WARNING;
      case Information, Hint -> IMarker.SEVERITY_INFO;
    };
  }

  private static int severity(Level level) {
    return switch (level) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO, IGNORE -> IMarker.SEVERITY_INFO;
    };
  }
}
