package netlang.dsl.ui.navigate;

import java.net.URI;
import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Shows places of the protocol in editors. */
final class Locations {

  private Locations() {}

  static void show(Location place) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IEditorPart editor = open(page, place.getUri());
      if (editor instanceof ITextEditor text) {
        IRegion region =
            Positions.region(
                text.getDocumentProvider().getDocument(text.getEditorInput()), place.getRange());
        text.selectAndReveal(region.getOffset(), region.getLength());
      }
    } catch (CoreException e) {
      NetLangPlugin.log("A file could not be opened", e);
    }
  }

  private static IEditorPart open(IWorkbenchPage page, String uri) throws CoreException {
    Optional<IFile> file = Files.file(uri);
    return file.isPresent()
        ? IDE.openEditor(page, file.get())
        : IDE.openEditorOnFileStore(page, EFS.getStore(URI.create(uri)));
  }
}
