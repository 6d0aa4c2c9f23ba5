package netlang.dsl.ui.run;

import org.eclipse.core.resources.IFile;

/**
 * What can be run alone. Selected elements of views adapt to it.
 *
 * @param name of the scenario
 */
public record ScenarioInFile(IFile file, String name) {}
