package netlang.dsl.ui.help;

import java.util.Arrays;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** F1: the page about what is wrong in the line, and about the language where nothing is. */
public final class EditorHelpHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)) return null;
    try {
      Pages.show(page(editor));
    } catch (CoreException e) {
      throw new ExecutionException("The problems of the file cannot be read", e);
    }
    return null;
  }

  static String page(ITextEditor editor) throws CoreException {
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    if (file == null
        || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection at))
      return "language.html";
    return Arrays.stream(file.findMarkers("netlang.dsl.ui.problem", true, IResource.DEPTH_ZERO))
        .filter(problem -> problem.getAttribute(IMarker.LINE_NUMBER, 0) == at.getStartLine() + 1)
        .map(problem -> "checks/" + problem.getAttribute("code", "") + ".html")
        .filter(Pages::has)
        .findFirst()
        .orElse("language.html");
  }
}
