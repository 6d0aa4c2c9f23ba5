package netlang.dsl.ui.preference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.ui.preference.CheckCatalogue.Check;
import netlang.dsl.validation.Level;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** <i>NetLang › Severities</i>: a row for each check, and how loudly it is to speak. */
public final class SeverityPage extends PreferencePage implements IWorkbenchPreferencePage {

  private static final String DEFAULT = "Default";

  private final Map<String, Level> levels = new HashMap<>();
  private TableViewer table;

  public SeverityPage() {
    setDescription("How loudly each check speaks; errors stay errors.");
  }

  @Override
  public void init(IWorkbench workbench) {
    levels.putAll(Severities.rules().levels());
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    page.setLayout(layout);
    Text filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage("type filter text");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    createTable(page);
    filter.addModifyListener(event -> table.setFilters(containing(filter.getText())));
    new Label(page, SWT.NONE).setText("Select a check and click its severity to change it.");
    return page;
  }

  private void createTable(Composite page) {
    Composite area = new Composite(page, SWT.NONE);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = 260;
    data.widthHint = 400;
    area.setLayoutData(data);
    TableColumnLayout layout = new TableColumnLayout();
    area.setLayout(layout);
    table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    table.getTable().setHeaderVisible(true);
    table.setContentProvider(ArrayContentProvider.getInstance());
    ColumnViewerToolTipSupport.enableFor(table);
    column(layout, "Code", 1, Check::code);
    column(layout, "What it finds", 7, Check::title);
    TableViewerColumn severity = column(layout, "Severity", 3, this::severity);
    severity.setEditingSupport(new Choice());
    table.setInput(CheckCatalogue.checks());
  }

  private TableViewerColumn column(
      TableColumnLayout layout,
      String title,
      int weight,
      java.util.function.Function<Check, String> text) {
    TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
    column.setLabelProvider(
        new CellLabelProvider() {
          @Override
          public void update(ViewerCell cell) {
            Check check = (Check) cell.getElement();
            cell.setText(text.apply(check));
            boolean fixed = check.isAlwaysError();
            cell.setForeground(
                fixed ? Display.getCurrent().getSystemColor(SWT.COLOR_DARK_GRAY) : null);
          }

          @Override
          public String getToolTipText(Object element) {
            return ((Check) element).title();
          }
        });
    return column;
  }

  private static ViewerFilter containing(String text) {
    String wanted = text.toLowerCase(java.util.Locale.ROOT);
    return new ViewerFilter() {
      @Override
      public boolean select(Viewer viewer, Object parent, Object element) {
        Check check = (Check) element;
        String row = check.code() + " " + check.title() + " " + check.usual();
        return row.toLowerCase(java.util.Locale.ROOT).contains(wanted);
      }
    };
  }

  private String severity(Check check) {
    Level level = levels.get(check.code());
    return level == null ? check.usual() : word(level) + " (changed)";
  }

  private static String word(Level level) {
    return level.name().charAt(0) + level.word().substring(1);
  }

  @Override
  protected void performDefaults() {
    levels.clear();
    table.refresh();
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    Severities.choose(levels);
    return true;
  }

  /** Of the severity of a check. */
  private final class Choice extends EditingSupport {

    Choice() {
      super(table);
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
      List<String> choices = new ArrayList<>(List.of(DEFAULT));
      for (Level level : Level.values()) choices.add(word(level));
      ComboBoxCellEditor editor =
          new ComboBoxCellEditor(table.getTable(), choices.toArray(String[]::new), SWT.READ_ONLY);
      editor.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
      return editor;
    }

    @Override
    protected boolean canEdit(Object element) {
      return !((Check) element).isAlwaysError();
    }

    @Override
    protected Object getValue(Object element) {
      Level level = levels.get(((Check) element).code());
      return level == null ? 0 : level.ordinal() + 1;
    }

    @Override
    protected void setValue(Object element, Object value) {
      int choice = (Integer) value;
      String code = ((Check) element).code();
      if (choice <= 0) levels.remove(code);
      else levels.put(code, Level.values()[choice - 1]);
      table.update(element, null);
    }
  }
}
