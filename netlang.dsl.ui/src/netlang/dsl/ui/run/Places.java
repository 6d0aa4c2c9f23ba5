package netlang.dsl.ui.run;

import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.Files;
import netlang.sim.trace.Origin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Lines of files, as runs name them: {@code project/office.net:12}. */
public final class Places {

  private Places() {}

  /** Empty if it is no file of the workspace. */
  public static Optional<IFile> file(String name) {
    IPath path = new Path(name).makeAbsolute();
    if (path.segmentCount() < 2 || path.segment(0).equals("..")) return Optional.empty();
    IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
    return file.exists() ? Optional.of(file) : Optional.empty();
  }

  /** Opens the file and selects the line; nothing happens if it is not there. */
  public static void open(Origin place) {
    file(place.file()).ifPresent(file -> open(file, place.line()));
  }

  private static void open(IFile file, int line) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IEditorPart editor = IDE.openEditor(page, file);
      if (editor instanceof ITextEditor text) select(text, line);
    } catch (PartInitException e) {
      NetLangPlugin.log(file + " could not be opened", e);
    }
  }

  private static void select(ITextEditor editor, int line) {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    text(document, line)
        .ifPresent(region -> editor.selectAndReveal(region.getOffset(), region.getLength()));
  }

  /** Where the text of a line begins and ends; empty if the file has become shorter since. */
  public static Optional<IRegion> text(IFile file, int line) {
    return Files.openDocument(file).or(() -> saved(file)).flatMap(document -> text(document, line));
  }

  private static Optional<IDocument> saved(IFile file) {
    try {
      return Optional.of(new Document(file.readString()));
    } catch (CoreException e) {
      return Optional.empty(); // deleted meanwhile
    }
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
