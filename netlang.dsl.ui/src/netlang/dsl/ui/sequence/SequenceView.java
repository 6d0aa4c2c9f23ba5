package netlang.dsl.ui.sequence;

import netlang.dsl.ui.view.RunView;
import org.eclipse.swt.widgets.Composite;

/** A line for each node, an arrow for each frame; time goes down, not to scale. */
public final class SequenceView extends RunView {

  public static final String ID = "netlang.dsl.ui.sequence";

  private SequenceCanvas canvas;

  @Override
  protected void createControls(Composite parent) {
    canvas = new SequenceCanvas(parent, NOTHING);
  }

  @Override
  public void shown() {
    canvas.show(watched());
  }

  @Override
  protected void showMoment() {
    canvas.follow();
  }

  @Override
  public void setFocus() {
    canvas.setFocus();
  }
}
