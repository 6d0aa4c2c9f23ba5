package netlang.dsl.ui.run;

import java.util.List;
import java.util.Optional;
import netlang.dsl.ui.server.Files;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunchManager;

/** Runs one scenario: what <i>run scenario</i> above it does. */
public final class RunScenarioCommand extends AbstractHandler {

  /** The address of the file. */
  private static final String FILE = "file";

  private static final String SCENARIO = "scenario";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    Optional<IFile> file = Files.file(event.getParameter(FILE));
    if (file.isEmpty())
      throw new ExecutionException("The file is in no project; only those of a project can be run");
    Launches.start(List.of(file.get()), event.getParameter(SCENARIO), ILaunchManager.RUN_MODE);
    return null;
  }
}
