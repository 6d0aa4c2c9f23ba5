package netlang.dsl.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.preference.Severities;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.MessageLanguage;
import netlang.dsl.ui.server.OpenFiles;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;

/** Checks everything anew when it would be told otherwise now: the preferences have changed. */
public final class Recheck {

  private static final Set<String> MATTERING =
      Set.of(Severities.PREFERENCE, MessageLanguage.PREFERENCE);

  private Recheck() {}

  public static void watch() {
    InstanceScope.INSTANCE
        .getNode(NetLangPlugin.ID)
        .addPreferenceChangeListener(
            event -> {
              if (MATTERING.contains(event.getKey())) all();
            });
  }

  private static void all() {
    LanguageServer.speak();
    Display.getDefault().asyncExec(OpenFiles::recheck);
    Work.schedule(
        "Checking networks",
        null,
        monitor -> {
          List<IFile> files = new ArrayList<>();
          for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
            if (Nature.isOf(project)) files.addAll(Networks.in(project));
          Checks.get().check(files, monitor);
        });
  }
}
