package netlang.dsl.ui.plots;

import netlang.dsl.ui.view.RunView;
import org.eclipse.swt.widgets.Composite;

/** The plots of the run, one below the other, with the moment as a line through all of them. */
public final class PlotsView extends RunView {

  public static final String ID = "netlang.dsl.ui.plots";

  private PlotsCanvas canvas;

  @Override
  protected void createControls(Composite parent) {
    canvas = new PlotsCanvas(parent, NOTHING);
  }

  @Override
  public void shown() {
    canvas.show(watched());
  }

  @Override
  protected void showMoment() {
    canvas.redraw();
  }

  @Override
  public void setFocus() {
    canvas.setFocus();
  }
}
