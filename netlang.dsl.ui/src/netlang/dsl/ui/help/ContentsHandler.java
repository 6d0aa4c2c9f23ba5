package netlang.dsl.ui.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Help > NetLang Help. */
public final class ContentsHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    Pages.show("index.html");
    return null;
  }
}
