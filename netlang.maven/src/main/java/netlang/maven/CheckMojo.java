package netlang.maven;

import java.util.List;
import netlang.run.LoadedFile;
import netlang.run.Workspace;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks all files, and fails the build if one has errors. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends NetFilesMojo {

  @Override
  String execute(Workspace workspace, List<String> names) {
    int faulty = 0;
    for (String name : names) {
      LoadedFile file = workspace.load(folder().resolve(name), name, rules());
      log(file);
      if (file.hasErrors()) faulty++;
    }
    getLog().info("netlang: " + count(names.size(), "file") + " checked");
    return faulty == 0 ? "" : count(faulty, "file") + " with errors";
  }
}
