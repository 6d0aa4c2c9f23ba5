package netlang.dsl.ui.result;

import java.util.HashMap;
import java.util.Map;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.place.Places;
import netlang.sim.trace.Origin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;

/** What the last run found, at the lines that it is about. */
public final class ResultMarkers {

  /** At an expectation that did not come true. */
  public static final String FAILURE = NetLangPlugin.ID + ".failure";

  /** At a line because of which packets died. */
  public static final String DROP = NetLangPlugin.ID + ".drop";

  private static final int MOST = 100;

  private ResultMarkers() {}

  /** Forgets the run before. */
  public static void clear() {
    change(
        monitor -> {
          IResource root = ResourcesPlugin.getWorkspace().getRoot();
          root.deleteMarkers(FAILURE, false, IResource.DEPTH_INFINITE);
          root.deleteMarkers(DROP, false, IResource.DEPTH_INFINITE);
        });
  }

  public static void mark(Session session, DropNotes drops) {
    change(
        monitor -> {
          for (FileEntry file : session.files())
            for (ScenarioEntry scenario : file.scenarios()) markFailures(scenario);
          drops.tell((place, text) -> mark(DROP, place, IMarker.SEVERITY_INFO, text));
        });
  }

  private static void markFailures(ScenarioEntry scenario) {
    scenario.children().stream()
        .filter(each -> each.status() == Status.FAILED)
        .limit(MOST)
        .forEach(
            each ->
                mark(
                    FAILURE,
                    each.place(),
                    IMarker.SEVERITY_ERROR,
                    scenario.title()
                        + ": expected "
                        + each.claim()
                        + ", but "
                        + each.verdict().message()));
  }

  private static void mark(String type, Origin place, int severity, String text) {
    IFile file = Places.file(place).orElse(null);
    if (file == null) return;
    try {
      file.createMarker(type, attributes(file, place.line(), severity, text));
    } catch (CoreException e) {
      NetLangPlugin.log("A result could not be marked in " + file, e);
    }
  }

  private static Map<String, Object> attributes(IFile file, int line, int severity, String text) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(IMarker.MESSAGE, text);
    attributes.put(IMarker.SEVERITY, severity);
    attributes.put(IMarker.LINE_NUMBER, line);
    Places.text(file, line)
        .ifPresent(
            region -> {
              attributes.put(IMarker.CHAR_START, region.getOffset());
              attributes.put(IMarker.CHAR_END, region.getOffset() + region.getLength());
            });
    return attributes;
  }

  /** All markers in one change, which everybody is told of once. */
  private static void change(ICoreRunnable work) {
    try {
      ResourcesPlugin.getWorkspace().run(work, null, IWorkspace.AVOID_UPDATE, null);
    } catch (CoreException e) {
      NetLangPlugin.log("Results could not be marked", e);
    }
  }
}
