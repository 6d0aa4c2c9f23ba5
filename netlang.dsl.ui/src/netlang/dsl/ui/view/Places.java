package netlang.dsl.ui.view;

import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import netlang.sim.trace.Origin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Lines of files that a plan came from. */
public final class Places {

  private Places() {}

  /**
   * The file in the workspace; plans name it by its path there, or by its path on the disk. Empty
   * if it is not there.
   */
  public static Optional<IFile> file(Origin origin) {
    if (!origin.isKnown()) return Optional.empty();
    IPath path = new Path(origin.file());
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    IResource member = root.findMember(path);
    if (member instanceof IFile file) return Optional.of(file);
    return Optional.ofNullable(root.getFileForLocation(path));
  }

  /** True if the plan means that file. */
  public static boolean isIn(Origin origin, IFile file) {
    return file(origin).filter(file::equals).isPresent();
  }

  /** Opens an editor with the line selected; the focus stays where it is. */
  public static void reveal(Origin origin, IWorkbenchPage page) {
    Optional<IFile> file = file(origin);
    if (file.isEmpty()) return;
    try {
      IEditorPart part = IDE.openEditor(page, file.get(), false);
      if (part instanceof ITextEditor editor) select(editor, origin.line());
    } catch (PartInitException e) {
      NetLangPlugin.log("No editor for " + origin, e);
    }
  }

  private static void select(ITextEditor editor, int line) {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    try {
      IRegion region = document.getLineInformation(line - 1);
      String text = document.get(region.getOffset(), region.getLength());
      int blanks = text.length() - text.stripLeading().length();
      editor.selectAndReveal(region.getOffset() + blanks, text.strip().length());
    } catch (BadLocationException e) {
      // the text has become shorter since
    }
  }
}
