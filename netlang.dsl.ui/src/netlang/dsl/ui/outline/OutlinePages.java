package netlang.dsl.ui.outline;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.core.runtime.Path;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives the Generic Editor an outline for our files. */
public final class OutlinePages implements IAdapterFactory {

  @Override
  public <T> T getAdapter(Object adaptable, Class<T> type) {
    if (!(adaptable instanceof ITextEditor editor) || editor.getEditorInput() == null) return null;
    String extension = new Path(editor.getEditorInput().getName()).getFileExtension();
    if (!NetLangPlugin.EXTENSION.equals(extension)) return null;
    return type.cast(new OutlinePage(editor));
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {IContentOutlinePage.class};
  }
}
