package netlang.dsl.ui.view;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;

/** A view on the run and its moment. */
public abstract class RunView extends ViewPart implements Playhead.Listener {

  /** Its text when there is nothing to see. */
  protected static final String NOTHING =
      "Nothing has been run yet.\nOpen a .net file and choose\nWatch Scenario in its menu.";

  private static final AtomicInteger OPEN = new AtomicInteger();

  private final IPartListener2 appearing = new Appearing();

  /** It has not been seen since the moment was another. */
  private boolean stale;

  @Override
  public final void createPartControl(Composite parent) {
    createControls(parent);
    getSite().getPage().addPartListener(appearing);
    Playhead.get().addListener(this);
    OPEN.incrementAndGet();
    LastRun.showUnseen();
    if (Playhead.get().watched() != null) shown();
  }

  protected abstract void createControls(Composite parent);

  /** Shows the moment; called only while the view is seen. */
  protected abstract void showMoment();

  @Override
  public final void moved() {
    stale = !getSite().getPage().isPartVisible(this);
    if (!stale) showMoment();
  }

  private final class Appearing implements IPartListener2 {
    @Override
    public void partVisible(IWorkbenchPartReference part) {
      if (!stale || part.getPart(false) != RunView.this) return;
      stale = false;
      showMoment();
    }
  }

  static boolean isAnyOpen() {
    return OPEN.get() > 0;
  }

  protected static Watched watched() {
    return Playhead.get().watched();
  }

  @Override
  public void dispose() {
    Playhead.get().removeListener(this);
    OPEN.decrementAndGet();
    getSite().getPage().removePartListener(appearing);
    super.dispose();
  }
}
