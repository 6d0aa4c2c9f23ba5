package netlang.dsl.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import netlang.dsl.ui.project.Gallery.Example;
import netlang.dsl.ui.project.Gallery.Topic;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerCheckedTreeViewer;

/** Which examples, and into which project. */
final class ExamplesPage extends WizardPage {

  private Text project;
  private ContainerCheckedTreeViewer tree;

  ExamplesPage() {
    super("examples");
    setTitle("NetLang Examples");
    setDescription("Select the networks to be copied into a project.");
  }

  String projectName() {
    return project.getText().strip();
  }

  /** In the order of the gallery. */
  List<Example> chosen() {
    List<Example> chosen = new ArrayList<>();
    for (Object element : tree.getCheckedElements())
      if (element instanceof Example example) chosen.add(example);
    return chosen;
  }

  @Override
  public void createControl(Composite parent) {
    initializeDialogUnits(parent);
    Composite area = new Composite(parent, SWT.NONE);
    area.setLayout(new GridLayout(2, false));
    new Label(area, SWT.NONE).setText("&Project name:");
    project = new Text(area, SWT.BORDER);
    project.setText("netlang-examples");
    project.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    project.addModifyListener(event -> validate());
    createTree(area);
    createButtons(area);
    setControl(area);
    validate();
    setErrorMessage(null);
  }

  private void createTree(Composite area) {
    tree = new ContainerCheckedTreeViewer(area, SWT.BORDER | SWT.FULL_SELECTION);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
    data.heightHint = convertHeightInCharsToPixels(18);
    data.widthHint = convertWidthInCharsToPixels(100);
    tree.getTree().setLayoutData(data);
    tree.getTree().setHeaderVisible(true);
    tree.setContentProvider(new Contents());
    column("Example", 34, ExamplesPage::name);
    column("What it shows", 90, ExamplesPage::description);
    ColumnViewerToolTipSupport.enableFor(tree);
    tree.setInput(Gallery.topics());
    tree.addCheckStateListener(event -> validate());
  }

  private void column(String title, int characters, Function<Object, String> text) {
    TreeViewerColumn column = new TreeViewerColumn(tree, SWT.LEFT);
    column.getColumn().setText(title);
    column.getColumn().setWidth(convertWidthInCharsToPixels(characters));
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return text.apply(element);
          }

          @Override
          public String getToolTipText(Object element) {
            return description(element);
          }
        });
  }

  private static String name(Object element) {
    return element instanceof Topic topic ? topic.title() : ((Example) element).name();
  }

  private static String description(Object element) {
    return element instanceof Topic topic ? topic.description() : ((Example) element).description();
  }

  private void createButtons(Composite area) {
    Composite buttons = new Composite(area, SWT.NONE);
    buttons.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    GridLayout layout = new GridLayout(2, true);
    layout.marginWidth = 0;
    buttons.setLayout(layout);
    button(buttons, "&Select All", true);
    button(buttons, "&Deselect All", false);
  }

  private void button(Composite parent, String title, boolean checked) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(title);
    setButtonLayoutData(button);
    button.addListener(
        SWT.Selection,
        event -> {
          for (Object topic : (List<?>) tree.getInput()) tree.setChecked(topic, checked);
          validate();
        });
  }

  private void validate() {
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    IStatus status = workspace.validateName(projectName(), IResource.PROJECT);
    String problem = status.isOK() ? null : status.getMessage();
    if (problem == null && chosen().isEmpty()) problem = "Select at least one example.";
    setErrorMessage(problem);
    setPageComplete(problem == null);
  }

  private static final class Contents implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return parent instanceof Topic topic ? topic.examples().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof Topic;
    }
  }
}
