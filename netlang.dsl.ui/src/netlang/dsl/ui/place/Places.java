package netlang.dsl.ui.place;

import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.Files;
import netlang.sim.trace.Origin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Lines of files, by their path in the workspace or on the disk: {@code project/office.net:12}. */
public final class Places {

  private Places() {}

  /** Empty if it is no file of the workspace. */
  public static Optional<IFile> file(String name) {
    IPath path = new Path(name);
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    if (root.findMember(path) instanceof IFile file) return Optional.of(file);
    return path.isAbsolute()
        ? Optional.ofNullable(root.getFileForLocation(path)).filter(IFile::exists)
        : Optional.empty();
  }

  /** Empty if it is no file of the workspace, or no line is known. */
  public static Optional<IFile> file(Origin place) {
    return place.isKnown() ? file(place.file()) : Optional.empty();
  }

  /** True if it is a line of that file. */
  public static boolean isIn(Origin place, IFile file) {
    return file(place).filter(file::equals).isPresent();
  }

  /** Opens an editor, with the line selected; nothing happens if the file is not there. */
  public static void open(Origin place) {
    show(place, PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), true);
  }

  /** The same, but the focus stays where it is. */
  public static void reveal(Origin place, IWorkbenchPage page) {
    show(place, page, false);
  }

  private static void show(Origin place, IWorkbenchPage page, boolean hasFocus) {
    Optional<IFile> file = file(place);
    if (file.isEmpty()) return;
    try {
      IEditorPart part = IDE.openEditor(page, file.get(), hasFocus);
      if (part instanceof ITextEditor editor)
        select(editor, place.line(), Lines.then(file.get(), place.line()));
    } catch (PartInitException e) {
      NetLangPlugin.log("No editor for " + place, e);
    }
  }

  /** {@code said}: what the line said when it was run, or empty. */
  private static void select(ITextEditor editor, int line, String said) {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    int now = said.isEmpty() ? line : Lines.find(document, line, said).orElse(line);
    text(document, now)
        .ifPresent(region -> editor.selectAndReveal(region.getOffset(), region.getLength()));
  }

  /** What stands in a line, without its indent; empty if the file has become shorter since. */
  public static Optional<IRegion> text(IFile file, int line) {
    return text(Files.text(file), line);
  }

  private static Optional<IRegion> text(IDocument document, int line) {
    try {
      IRegion region = document.getLineInformation(line - 1);
      String text = document.get(region.getOffset(), region.getLength());
      int indent = text.length() - text.stripLeading().length();
      return Optional.of(new Region(region.getOffset() + indent, text.strip().length()));
    } catch (BadLocationException e) {
      return Optional.empty();
    }
  }
}
