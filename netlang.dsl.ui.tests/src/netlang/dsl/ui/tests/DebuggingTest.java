package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netlang.dsl.ui.debug.NetBreakpoint;
import netlang.dsl.ui.debug.RunTarget;
import netlang.dsl.ui.topology.TopologyView;
import netlang.dsl.ui.view.Playhead;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IVariable;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run is stopped at lines, and gone through forward and back. */
@ExtendWith(FreshWorkbench.class)
class DebuggingTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("netlang.examples"));
  private static final String DEBUG = "org.eclipse.debug.ui.DebugView";
  private static final String VARIABLES = "org.eclipse.debug.ui.VariableView";
  private static final String STEP = "org.eclipse.debug.ui.commands.";

  private IFile file;
  private ITextEditor editor;

  @BeforeEach
  void open() throws Exception {
    var preferences = InstanceScope.INSTANCE.getNode("org.eclipse.debug.ui");
    preferences.put("org.eclipse.debug.ui.switch_perspective_on_suspend", "never");
    preferences.put("org.eclipse.debug.ui.switch_to_perspective", "never");
    Ide.resize(1400, 900);
    String text = Files.readString(EXAMPLES.resolve("05-through-a-router/05-through-a-router.net"));
    file = Ide.file(Ide.project("debugging"), "office.net", text);
    editor = Ide.open(file);
    Ide.view(VARIABLES, IViewPart.class);
    Ide.view(DEBUG, IViewPart.class);
  }

  @AfterEach
  void close() throws Exception {
    for (IDebugTarget target : manager().getDebugTargets()) target.terminate();
    Ide.inUi(() -> manager().removeLaunches(manager().getLaunches()));
    for (IBreakpoint each : breakpoints())
      DebugPlugin.getDefault().getBreakpointManager().removeBreakpoint(each, true);
    Ide.inUi(
        () -> {
          for (String id : new String[] {DEBUG, VARIABLES, TopologyView.ID}) {
            IViewPart view = Ide.page().findView(id);
            if (view != null) Ide.page().hideView(view);
          }
        });
    Ide.closeEditors();
  }

  private static ILaunchManager manager() {
    return DebugPlugin.getDefault().getLaunchManager();
  }

  private static IBreakpoint[] breakpoints() {
    return DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(NetBreakpoint.MODEL);
  }

  private void toggle(String line) {
    int before = breakpoints().length;
    Ide.putCaretBehind(editor, line);
    Ide.command("org.eclipse.debug.ui.commands.ToggleBreakpoint");
    Ide.until("toggled", () -> breakpoints().length != before);
  }

  private RunTarget debug(String scenario) {
    Ide.putCaretBehind(editor, "scenario \"" + scenario);
    Ide.command("netlang.dsl.ui.debug.scenario");
    Ide.until("it is debugged", () -> targets().size() == 1);
    RunTarget target = targets().get(0);
    Ide.until("it stands", () -> target.position() > 0);
    Ide.until("the platform looks at it", () -> context() != null);
    return target;
  }

  private static List<RunTarget> targets() {
    List<RunTarget> found = new ArrayList<>();
    for (IDebugTarget each : manager().getDebugTargets())
      if (each instanceof RunTarget target && !target.isTerminated()) found.add(target);
    return found;
  }

  private static IStackFrame context() {
    return DebugUITools.getDebugContext() instanceof IStackFrame frame ? frame : null;
  }

  private static List<String> stack(RunTarget target) throws DebugException {
    List<String> names = new ArrayList<>();
    for (IStackFrame frame : target.getThreads()[0].getStackFrames()) names.add(frame.getName());
    return names;
  }

  private static List<String> variables(IStackFrame frame) throws DebugException {
    List<String> all = new ArrayList<>();
    for (IVariable each : frame.getVariables())
      all.add(each.getName() + " = " + each.getValue().getValueString());
    return all;
  }

  /** By a command of the platform, as its key or button would. */
  private static void step(String command, RunTarget target) {
    int before = target.position();
    Ide.until("the platform looks at it", () -> context() != null);
    Ide.command(STEP + command);
    Ide.until(command, () -> target.position() != before);
  }

  @Test
  void stopsAtALineAndShowsLayersAndTables() throws Exception {
    toggle("host bob");
    assertEquals(4, ((NetBreakpoint) breakpoints()[0]).getLineNumber());
    RunTarget target = debug("remote");

    // what reaches bob first is the router's question
    List<String> stack = stack(target);
    assertEquals("ARP: who-has 10.2.2.20 tell 10.2.2.1", stack.get(1));
    assertEquals("Ethernet II: 02:00:00:00:00:05 > ff:ff:ff:ff:ff:ff", stack.get(2).trim());
    assertEquals("receives ARP who-has 10.2.2.20 tell 10.2.2.1", stack.get(0));
    assertEquals("bob: arp, routes, sockets", last(stack));
    IStackFrame[] frames = target.getThreads()[0].getStackFrames();
    assertTrue(
        variables(frames[1]).contains("arp.target-ip = 10.2.2.20"),
        variables(frames[1]).toString());
    assertEquals(
        List.of("arp = 0 entries", "routes = 2 entries", "sockets = 0 entries"),
        variables(frames[frames.length - 1]));
    Ide.until(
        "the line of bob is shown",
        () ->
            Ide.page().getActiveEditor() != null
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection text
                && text.getStartLine() == 3);
    Ide.until("the views too", () -> Playhead.get().position() == target.position());
    Ide.screenshot("debugging");
    Ide.view(VARIABLES, IViewPart.class);
    Ide.until("its variables", () -> rows().contains("time"));
    Ide.screenshot("debugging-variables");
  }

  /** What the Variables view lists. */
  private static List<String> rows() {
    List<Tree> trees = new ArrayList<>();
    Watching.collect(Ide.window().getShell(), Tree.class, trees);
    return trees.stream()
        .flatMap(tree -> Arrays.stream(tree.getItems()))
        .map(TreeItem::getText)
        .toList();
  }

  /** The table of bob has an entry more when he has learnt the router. */
  @Test
  void whatHasChangedIsMarked() throws Exception {
    toggle("host bob");
    RunTarget target = debug("remote");
    while (arp(target).getValue().getValueString().equals("0 entries")) step("StepOver", target);
    assertEquals("1 entry", arp(target).getValue().getValueString());
    assertTrue(arp(target).hasValueChanged());
    step("StepOver", target);
    assertTrue(!arp(target).hasValueChanged());
  }

  private static IVariable arp(RunTarget target) throws DebugException {
    IStackFrame[] frames = target.getThreads()[0].getStackFrames();
    return frames[frames.length - 1].getVariables()[0];
  }

  @Test
  void stepsForwardAndBack() throws Exception {
    toggle("host bob");
    RunTarget target = debug("remote");
    int first = target.position();
    step("StepOver", target);
    assertEquals(first + 1, target.position());
    step("StepInto", target);
    int deeper = target.position();
    assertTrue(deeper > first + 1);
    assertEquals("bob: arp, routes, sockets", last(stack(target)));
    Ide.command("netlang.dsl.ui.debug.stepBack");
    Ide.until("one back", () -> target.position() == deeper - 1);
    Ide.command("netlang.dsl.ui.debug.resumeBack");
    Ide.until("still at bob", () -> target.position() < deeper - 1);
    Ide.inUi(() -> target.runTo(15_096));
    Ide.until("later", () -> target.position() > deeper);

    // without the breakpoint: to another node, and then to the end
    toggle("host bob");
    String here = last(stack(target));
    step("StepReturn", target);
    assertTrue(!last(stack(target)).equals(here), stack(target).toString());
    step("Resume", target);
    int end = Ide.ui(() -> Playhead.get().watched().recording().size());
    assertEquals(end, target.position());
    Ide.command("netlang.dsl.ui.debug.stepBack");
    Ide.until("back from the end", () -> target.position() == end - 1);
    Ide.until("the platform looks at it", () -> context() != null);
    Ide.command(STEP + "Terminate");
    Ide.until("over", target::isTerminated);
  }

  private static String last(List<String> stack) {
    return stack.get(stack.size() - 1);
  }

  @Test
  void aConditionOnThePacket() throws Exception {
    toggle("host bob");
    ((NetBreakpoint) breakpoints()[0]).setCondition("icmp echo reply");
    RunTarget target = debug("remote");
    List<String> stack = stack(target);
    assertTrue(
        stack.stream().anyMatch(name -> name.startsWith("ICMP: echo reply")), stack.toString());
    Ide.view("org.eclipse.debug.ui.BreakpointView", IViewPart.class);
    Ide.screenshot("debugging-condition");
    Ide.inUi(() -> Ide.page().hideView(Ide.page().findView("org.eclipse.debug.ui.BreakpointView")));
  }

  @Test
  void stopsWhereTheScenarioDoesSomething() throws Exception {
    toggle("start remote");
    RunTarget target = debug("remote");
    assertEquals(List.of("start remote"), stack(target));
    assertEquals(1, target.position());
    assertTrue(Arrays.asList(target.getThreads()[0].getBreakpoints()).contains(breakpoints()[0]));
  }

  /** The first scenario has nothing to do with carol. */
  @Test
  void aFolderIsDebuggedScenarioByScenario() throws Exception {
    toggle("link carol -- s1");
    CommonNavigator explorer =
        Ide.view("org.eclipse.ui.navigator.ProjectExplorer", CommonNavigator.class);
    Ide.inUi(
        () -> {
          Ide.page().activate(explorer);
          explorer.selectReveal(new StructuredSelection(file.getProject()));
        });
    Ide.choose(
        Ide.ui(() -> explorer.getCommonViewer().getTree()), "Debug As", "NetLang Simulation");
    Ide.until("it is debugged", () -> targets().size() == 1);
    RunTarget target = targets().get(0);
    Ide.until("it stands", () -> target.position() > 0);
    assertEquals("Scenario \"remote\"", target.getName());
    Ide.until("the platform looks at it", () -> context() != null);
    toggle("link carol -- s1");
    step("Resume", target);
    Ide.command(STEP + "Resume");
    Ide.until(
        "the next", () -> targets().size() == 1 && targets().get(0).getName().contains("local"));
    assertTrue(target.isTerminated());
    Ide.until("the views too", () -> Playhead.get().watched() == targets().get(0).watched());

    // the results of what has been gone through
    RunTarget local = targets().get(0);
    Ide.until(
        "the platform looks at it", () -> context() != null && context().getDebugTarget() == local);
    Ide.until("it stands at its end", () -> local.position() == local.watched().recording().size());
    Ide.view("netlang.dsl.ui.results", IViewPart.class);
    Ide.until("both passed", () -> Runs.counts().startsWith("Scenarios: 2, Passed: 16/16"));
    Ide.inUi(() -> Ide.page().hideView(Ide.page().findView("netlang.dsl.ui.results")));
  }

  @Test
  void theRulerSetsBreakpointsWhereSomethingIsSaid() throws Exception {
    click(11, SWT.MouseDoubleClick);
    Ide.until("a breakpoint", () -> breakpoints().length == 1);
    assertEquals(12, ((NetBreakpoint) breakpoints()[0]).getLineNumber(), "below the empty line");

    click(4, SWT.MouseDown);
    Ide.commandWithDialog("netlang.dsl.ui.debug.ruler.condition");
    Ide.until("the dialog", () -> condition() != null);
    Ide.inUi(() -> condition().setText("icmp ~~ 3"));
    assertTrue(Ide.ui(() -> !button("Breakpoint Condition", "OK").isEnabled()));
    Ide.inUi(() -> condition().setText("icmp echo reply"));
    Ide.screenshot("debugging-condition-dialog");
    Ide.click("Breakpoint Condition", "OK");
    Ide.until("its condition", () -> at(4) != null && at(4).condition().equals("icmp echo reply"));
    click(4, SWT.MouseDown);
    Ide.command("netlang.dsl.ui.debug.ruler.enable");
    assertTrue(!at(4).isEnabled());
    Ide.command("netlang.dsl.ui.debug.ruler.toggle");
    Ide.until("it is gone", () -> at(4) == null);
  }

  /** A button of the mouse on the ruler, beside a line that is counted from 1. */
  private void click(int line, int type) {
    Ide.inUi(
        () -> {
          StyledText text = Ide.widget(editor);
          Event event = new Event();
          event.x = 4;
          event.y = text.getLinePixel(line - 1) + text.getLineHeight() / 2;
          event.button = 1;
          IVerticalRulerInfo ruler = editor.getAdapter(IVerticalRulerInfo.class);
          for (Control each : Ide.withChildren(ruler.getControl()).toList()) {
            each.notifyListeners(SWT.MouseDown, event);
          }
          if (type != SWT.MouseDown) ruler.getControl().notifyListeners(type, event);
        });
  }

  private static NetBreakpoint at(int line) throws Exception {
    for (IBreakpoint each : breakpoints())
      if (((NetBreakpoint) each).getLineNumber() == line) return (NetBreakpoint) each;
    return null;
  }

  /** The field of the dialog; null if it is not open. */
  private static Text condition() {
    return Ide.inDialog("Breakpoint Condition", Text.class).stream()
        .filter(Text::getEditable)
        .findFirst()
        .orElse(null);
  }

  private static Button button(String title, String label) {
    return Ide.inDialog(title, Button.class).stream()
        .filter(each -> each.getText().replace("&", "").equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void runsToATimeThatOneIsAskedFor() throws Exception {
    toggle("start remote");
    RunTarget target = debug("remote");
    Ide.commandWithDialog("netlang.dsl.ui.debug.runToTime");
    Ide.until("the dialog", () -> !Ide.inDialog("Run to Time", Text.class).isEmpty());
    Ide.inUi(() -> Ide.inDialog("Run to Time", Text.class).get(0).setText("soon"));
    assertTrue(Ide.ui(() -> !button("Run to Time", "OK").isEnabled()));
    Ide.inUi(() -> Ide.inDialog("Run to Time", Text.class).get(0).setText("15 us"));
    Ide.screenshot("debugging-run-to-time");
    Ide.click("Run to Time", "OK");
    Ide.until("it is there", () -> target.position() > 1);
    int position = target.position();
    assertEquals(target.watched().recording().positionAt(15_000), position);
  }
}
