package netlang.dsl.ui.view;

import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

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
  public static final class Play extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
      Player.get().toggle();
      return null;
    }
  }
}
