package netlang.dsl.ui.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.icon.Icon;
import netlang.dsl.ui.run.Parameters.Parameter;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/** Other values for the constants that the files declare at their top level. */
final class ParametersTab extends AbstractLaunchConfigurationTab {

  private static final int VALUE = 2;

  /** By name, as the language writes them; never blank. */
  private final Map<String, String> values = new TreeMap<>();

  private TableViewer table;
  private Label hint;
  private List<String> paths = List.of();
  private String problem;

  /** Of the last look into the files; what an earlier one has found is of no interest. */
  private int looks;

  @Override
  public String getName() {
    return "Parameters";
  }

  @Override
  public Image getImage() {
    return Icon.VALUE.image();
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(page);
    new Label(page, SWT.NONE).setText("&Constants of the networks:");
    createTable(page);
    hint = new Label(page, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
    setControl(page);
  }

  private void createTable(Composite page) {
    Composite area = new Composite(page, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 150).applyTo(area);
    TableColumnLayout layout = new TableColumnLayout();
    area.setLayout(layout);
    table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    table.getTable().setHeaderVisible(true);
    table.getTable().setLinesVisible(true);
    table.setContentProvider(ArrayContentProvider.getInstance());
    column(layout, "Constant", Parameter::name);
    column(layout, "In the File", Parameter::written);
    column(layout, "For This Run", each -> values.getOrDefault(each.name(), ""))
        .setEditingSupport(new Value());
    table.getTable().addKeyListener(KeyListener.keyPressedAdapter(this::edit));
  }

  private TableViewerColumn column(
      TableColumnLayout layout, String title, Function<Parameter, String> text) {
    TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(1, 60));
    column.setLabelProvider(ColumnLabelProvider.createTextProvider(e -> text.apply((Parameter) e)));
    return column;
  }

  private void edit(org.eclipse.swt.events.KeyEvent event) {
    Object selected = table.getStructuredSelection().getFirstElement();
    if (event.keyCode == SWT.F2 && selected != null) table.editElement(selected, VALUE);
  }

  /** Shows what the files declare and judges the values, as soon as they are known. */
  private void look() {
    List<String> chosen = paths;
    Map<String, String> wanted = new TreeMap<>(values);
    int number = ++looks;
    Display display = getControl().getDisplay();
    ICoreRunnable look =
        monitor -> {
          Parameters found = Parameters.of(SimulationSettings.of(chosen, "").files(), wanted);
          display.asyncExec(() -> show(found, number));
        };
    FileLook.begin("Looking for constants", look);
  }

  private void show(Parameters found, int number) {
    if (getControl().isDisposed() || number != looks) return;
    problem = found.problem();
    if (!found.constants().equals(table.getInput())) table.setInput(found.constants());
    hint.setText(
        found.constants().isEmpty()
            ? "The networks declare no constants at their top level, such as: const hosts = 40"
            : "Click into the last column, or press F2, to give a constant another value.");
    getControl().requestLayout();
    updateLaunchConfigurationDialog();
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {}

  @Override
  public void initializeFrom(ILaunchConfiguration configuration) {
    try {
      SimulationSettings settings = SimulationSettings.of(configuration);
      values.clear();
      values.putAll(settings.values());
      paths = settings.paths();
      problem = null;
      table.refresh();
      look();
    } catch (CoreException e) {
      NetLangPlugin.log("A launch configuration cannot be read", e);
    }
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    SimulationSettings.apply(values, configuration);
  }

  /** Other files may be chosen while another tab is shown. */
  @Override
  public boolean isValid(ILaunchConfiguration configuration) {
    try {
      List<String> chosen = SimulationSettings.of(configuration).paths();
      if (!chosen.equals(paths)) {
        paths = chosen;
        problem = null;
        look();
      }
    } catch (CoreException e) {
      problem = e.getMessage();
    }
    setErrorMessage(problem);
    return problem == null;
  }

  /** Blank: that of the file. */
  private final class Value extends EditingSupport {

    private final TextCellEditor editor = new TextCellEditor(table.getTable());

    Value() {
      super(table);
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
      return editor;
    }

    @Override
    protected boolean canEdit(Object element) {
      return true;
    }

    @Override
    protected Object getValue(Object element) {
      return values.getOrDefault(((Parameter) element).name(), "");
    }

    @Override
    protected void setValue(Object element, Object value) {
      String name = ((Parameter) element).name();
      String text = value.toString().strip();
      if (text.equals(getValue(element))) return;
      if (text.isEmpty()) values.remove(name);
      else values.put(name, text);
      table.update(element, null);
      problem = null;
      updateLaunchConfigurationDialog();
      look();
    }
  }
}
