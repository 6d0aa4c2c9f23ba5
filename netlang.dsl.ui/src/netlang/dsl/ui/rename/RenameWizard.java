package netlang.dsl.ui.rename;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name; shows what would change. */
final class RenameWizard extends RefactoringWizard {

  private final Renaming renaming;

  RenameWizard(Renaming renaming) {
    super(renaming, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
    this.renaming = renaming;
    setDefaultPageTitle("Rename");
  }

  @Override
  protected void addUserInputPages() {
    addPage(new NamePage());
  }

  private final class NamePage extends UserInputWizardPage {

    private Text name;

    NamePage() {
      super("Name");
    }

    @Override
    public void createControl(Composite parent) {
      Composite area = new Composite(parent, SWT.NONE);
      GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 8).spacing(8, 8).applyTo(area);
      new Label(area, SWT.NONE).setText("&New name:");
      name = new Text(area, SWT.BORDER);
      name.setText(renaming.oldName());
      name.selectAll();
      name.addModifyListener(event -> nameChanged());
      GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(name);
      setControl(area);
      setPageComplete(false);
    }

    private void nameChanged() {
      String text = name.getText();
      renaming.setNewName(text);
      setPageComplete(new RefactoringStatus());
      setPageComplete(false);
      if (text.isEmpty() || text.equals(renaming.oldName())) return;
      Display display = name.getDisplay();
      renaming.judge(text).thenAccept(status -> display.asyncExec(() -> judged(text, status)));
    }

    private void judged(String text, RefactoringStatus status) {
      if (!name.isDisposed() && name.getText().equals(text)) setPageComplete(status);
    }

    @Override
    public void setVisible(boolean visible) {
      super.setVisible(visible);
      if (visible) name.setFocus();
    }
  }
}
