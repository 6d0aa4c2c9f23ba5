package netlang.dsl.ui.project;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.progress.IProgressConstants;

/** <i>NetLang</i>: files at the left, what they hold at the right, what came of them below. */
public final class NetworkPerspective implements IPerspectiveFactory {

  private static final String[] LOOKS_AT_A_RUN = {
    "netlang.dsl.ui.packets",
    "netlang.dsl.ui.sequence",
    "netlang.dsl.ui.tables",
    "netlang.dsl.ui.plots"
  };

  private static final String[] WIZARDS = {
    "netlang.dsl.ui.new.project",
    "netlang.dsl.ui.new.network",
    "netlang.dsl.ui.new.examples",
    "org.eclipse.ui.wizards.new.folder",
    "org.eclipse.ui.wizards.new.file"
  };

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();
    IFolderLayout files = layout.createFolder("files", IPageLayout.LEFT, 0.2f, editors);
    files.addView(IPageLayout.ID_PROJECT_EXPLORER);
    IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.64f, editors);
    below.addView(IPageLayout.ID_PROBLEM_VIEW);
    below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
    for (String view : LOOKS_AT_A_RUN) below.addPlaceholder(view);
    below.addPlaceholder("org.eclipse.search.ui.views.SearchView");
    below.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
    IFolderLayout results = layout.createFolder("results", IPageLayout.RIGHT, 0.5f, "below");
    results.addView("netlang.dsl.ui.results");
    IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.75f, editors);
    right.addView(IPageLayout.ID_OUTLINE);
    right.addPlaceholder("netlang.dsl.ui.topology");
    addShortcuts(layout);
  }

  private static void addShortcuts(IPageLayout layout) {
    for (String wizard : WIZARDS) layout.addNewWizardShortcut(wizard);
    layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
    layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
    layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
    layout.addShowViewShortcut("netlang.dsl.ui.results");
    layout.addShowViewShortcut("netlang.dsl.ui.topology");
    for (String view : LOOKS_AT_A_RUN) layout.addShowViewShortcut(view);
    layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
    layout.addPerspectiveShortcut(IDebugUIConstants.ID_DEBUG_PERSPECTIVE);
    layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
    layout.addActionSet(IDebugUIConstants.DEBUG_ACTION_SET);
    layout.addActionSet(IPageLayout.ID_NAVIGATE_ACTION_SET);
  }
}
