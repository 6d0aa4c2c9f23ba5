package netlang.dsl.ui.run;

import java.util.concurrent.ConcurrentLinkedQueue;
import netlang.dsl.message.Language;
import netlang.dsl.ui.server.MessageLanguage;
import netlang.run.Workspace;

/** Languages that are set up and not in use: each serves one run at a time. */
public final class Workspaces {

  private static final ConcurrentLinkedQueue<Workspace> IDLE = new ConcurrentLinkedQueue<>();

  private Workspaces() {}

  /** To be given back. It speaks as the preferences say. */
  public static Workspace take() {
    Workspace idle = IDLE.poll();
    Workspace workspace = idle == null ? new Workspace() : idle;
    workspace.speak(Language.ofTag(MessageLanguage.tag()).orElse(Language.ENGLISH));
    return workspace;
  }

  public static void giveBack(Workspace workspace) {
    IDLE.add(workspace);
  }
}
