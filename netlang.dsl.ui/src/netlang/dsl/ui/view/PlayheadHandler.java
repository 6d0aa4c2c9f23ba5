package netlang.dsl.ui.view;

import java.util.Map;
import java.util.function.Consumer;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.eclipse.ui.plugin.AbstractUIPlugin;

/** Commands that move the playhead. */
public abstract class PlayheadHandler extends AbstractHandler {

  private final Consumer<Playhead> move;

  PlayheadHandler(Consumer<Playhead> move) {
    this.move = move;
  }

  @Override
  public Object execute(ExecutionEvent event) {
    Player.get().pause();
    move.accept(Playhead.get());
    return null;
  }

  /** One event forward. */
  public static final class Step extends PlayheadHandler {
    public Step() {
      super(head -> head.moveToPosition(head.position() + 1));
    }
  }

  /** One event back. */
  public static final class StepBack extends PlayheadHandler {
    public StepBack() {
      super(head -> head.moveToPosition(head.position() - 1));
    }
  }

  /** To the beginning of the run. */
  public static final class Start extends PlayheadHandler {
    public Start() {
      super(head -> head.moveToPosition(0));
    }
  }

  /** Play, or pause. */
  public static final class Play extends AbstractHandler implements IElementUpdater {

    private static final String COMMAND = "netlang.dsl.ui.playhead.play";

    public Play() {
      Player.get().onChange(Play::refresh);
    }

    private static void refresh() {
      if (PlatformUI.isWorkbenchRunning())
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
    }

    @Override
    public Object execute(ExecutionEvent event) {
      Player.get().toggle();
      return null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
      boolean playing = Player.get().isPlaying();
      element.setIcon(
          AbstractUIPlugin.imageDescriptorFromPlugin(
              NetLangPlugin.ID, playing ? "icons/view/pause.svg" : "icons/view/play.svg"));
      element.setTooltip(playing ? "Pause" : "Play");
    }
  }
}
