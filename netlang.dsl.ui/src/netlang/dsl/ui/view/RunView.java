package netlang.dsl.ui.view;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** A view on the run and its moment. */
public abstract class RunView extends ViewPart implements Playhead.Listener {

  /** Its text when there is nothing to see. */
  protected static final String NOTHING =
      "Nothing has been run yet. Open a .net file and choose Watch Scenario in its menu.";

  @Override
  public final void createPartControl(Composite parent) {
    createControls(parent);
    Playhead.get().addListener(this);
    if (Playhead.get().watched() != null) shown();
  }

  protected abstract void createControls(Composite parent);

  protected static Watched watched() {
    return Playhead.get().watched();
  }

  @Override
  public void dispose() {
    Playhead.get().removeListener(this);
    super.dispose();
  }
}
