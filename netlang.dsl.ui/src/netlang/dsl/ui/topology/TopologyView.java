package netlang.dsl.ui.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.place.Lines;
import netlang.dsl.ui.place.Places;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.view.Player;
import netlang.dsl.ui.view.RunView;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.Origin;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.plugin.AbstractUIPlugin;

/**
 * The network of the run as a picture: frames move along its cables. Below it the time, and what
 * happened last.
 */
public final class TopologyView extends RunView implements ISelectionListener {

  public static final String ID = "netlang.dsl.ui.topology";

  private TopologyCanvas canvas;
  private Timeline timeline;

  @Override
  protected void createControls(Composite parent) {
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    parent.setLayout(layout);
    canvas = new TopologyCanvas(parent, NOTHING);
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    canvas.onNode(this::reveal);
    canvas.onCable(this::revealCable);
    timeline = new Timeline(parent);
    timeline.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
    addActions();
    getSite().getPage().addPostSelectionListener(this);
  }

  private void addActions() {
    IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
    bar.add(new Separator("playhead"));
    bar.add(new Separator("zoom"));
    bar.add(action("Zoom In", "zoom-in", () -> canvas.zoom(1.25)));
    bar.add(action("Zoom Out", "zoom-out", () -> canvas.zoom(0.8)));
    bar.add(action("Zoom to Fit", "fit", canvas::fit));
    IMenuManager menu = getViewSite().getActionBars().getMenuManager();
    MenuManager speeds = new MenuManager("Speed");
    for (long speed : Player.SPEEDS) speeds.add(speed(speed));
    menu.add(speeds);
    menu.add(action("Export Picture…", "export", this::export));
  }

  private static Action action(String text, String icon, Runnable what) {
    Action action =
        new Action(text) {
          @Override
          public void run() {
            what.run();
          }
        };
    action.setToolTipText(text);
    action.setImageDescriptor(
        AbstractUIPlugin.imageDescriptorFromPlugin(
            NetLangPlugin.ID, "icons/view/" + icon + ".svg"));
    return action;
  }

  private static Action speed(long nanosPerSecond) {
    String text = nanosPerSecond == 0 ? "Automatic" : Nanos.print(nanosPerSecond) + " a second";
    Action action =
        new Action(text, Action.AS_RADIO_BUTTON) {
          @Override
          public void run() {
            if (isChecked()) Player.get().setSpeed(nanosPerSecond);
          }
        };
    action.setChecked(Player.get().speed() == nanosPerSecond);
    return action;
  }

  private void export() {
    if (watched() == null) return;
    FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
    Places.file(network().origin())
        .ifPresent(file -> dialog.setFilterPath(file.getParent().getLocation().toOSString()));
    dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
    dialog.setFileName(watched().recording().scenario().network().name() + ".svg");
    dialog.setOverwrite(true);
    String file = dialog.open();
    if (file != null) PictureFile.write(watched().diagram(), canvas, java.nio.file.Path.of(file));
  }

  @Override
  public void shown() {
    canvas.show(watched());
    timeline.show();
    setPartName("Topology of " + watched().recording().scenario().network().name());
  }

  @Override
  protected void showMoment() {
    canvas.redraw();
    timeline.moved();
  }

  private NetworkPlan network() {
    return watched().recording().scenario().network();
  }

  private void reveal(int node) {
    Places.reveal(network().nodes().get(node).origin(), getSite().getPage());
  }

  private void revealCable(int link) {
    Places.reveal(network().links().get(link).origin(), getSite().getPage());
  }

  /** The caret is in another line of some editor. */
  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    if (!(part instanceof IEditorPart editor)
        || !(selection instanceof ITextSelection text)
        || watched() == null) return;
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    if (file != null) select(file, Lines.origin(file, Files.text(file), text.getStartLine() + 1));
  }

  /** {@code line}: of the text that was run. */
  private void select(IFile file, int line) {
    List<NodePlan> nodes = network().nodes();
    BitSet found = new BitSet();
    for (int i = 0; i < nodes.size(); i++)
      if (isAt(nodes.get(i).origin(), file, line)) found.set(i);
    List<LinkPlan> links = network().links();
    List<Integer> cables = new ArrayList<>();
    for (int i = 0; i < links.size(); i++)
      if (isAt(links.get(i).origin(), file, line)) cables.add(i);
    canvas.select(found, cables);
  }

  private static boolean isAt(Origin origin, IFile file, int line) {
    return origin.line() == line && Places.isIn(origin, file);
  }

  /** For tests and other views: what is drawn. */
  public TopologyCanvas canvas() {
    return canvas;
  }

  @Override
  public void setFocus() {
    canvas.setFocus();
  }

  @Override
  public void dispose() {
    getSite().getPage().removePostSelectionListener(this);
    Player.get().pause();
    super.dispose();
  }
}
