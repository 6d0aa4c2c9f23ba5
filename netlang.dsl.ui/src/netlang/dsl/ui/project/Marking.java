package netlang.dsl.ui.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.ui.server.Positions;
import netlang.dsl.ui.server.Problems;
import netlang.run.Diagnostic;
import netlang.run.LoadedFile;
import netlang.run.Severity;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;

/** What was found in a file, as markers of it. */
final class Marking {

  private Marking() {}

  static void mark(IFile file, LoadedFile loaded) throws CoreException {
    List<Map<String, Object>> problems = new ArrayList<>();
    if (!loaded.diagnostics().isEmpty()) {
      IDocument text = new Document(text(file));
      for (Diagnostic diagnostic : loaded.diagnostics()) problems.add(attributes(text, diagnostic));
    }
    Problems.replace(file, problems);
  }

  /** Empty if it cannot be read, which one of the problems says then. */
  private static String text(IFile file) {
    try {
      byte[] bytes = java.nio.file.Files.readAllBytes(file.getLocation().toPath());
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      return "";
    }
  }

  private static Map<String, Object> attributes(IDocument text, Diagnostic diagnostic) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(IMarker.MESSAGE, diagnostic.message());
    attributes.put(IMarker.SEVERITY, severity(diagnostic.severity()));
    attributes.put(IMarker.SOURCE_ID, "netlang");
    attributes.put(Problems.CODE, diagnostic.code());
    attributes.put(IMarker.LINE_NUMBER, Math.max(1, diagnostic.line()));
    if (!diagnostic.hasPlace()) return attributes;
    Position place = new Position(diagnostic.line() - 1, diagnostic.column() - 1);
    int start = Positions.offset(text, place);
    attributes.put(IMarker.CHAR_START, start);
    attributes.put(IMarker.CHAR_END, Math.min(text.getLength(), start + diagnostic.length()));
    return attributes;
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO -> IMarker.SEVERITY_INFO;
    };
  }
}
