package netlang.dsl.ui.format;

import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.edit.Edits;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.NetworkBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;

/** Formats files before they are saved, if the user wants that. */
public final class FormatOnSave extends NetworkBuffers {

  /** Whether to do so; not unless it is {@code true}. */
  public static final String PREFERENCE = "format.on.save";

  private FormatOnSave() {}

  public static void watch() {
    new FormatOnSave().attach();
  }

  private static boolean isWanted() {
    return InstanceScope.INSTANCE.getNode(NetLangPlugin.ID).getBoolean(PREFERENCE, false);
  }

  @Override
  protected void changing(ITextFileBuffer buffer) {
    if (buffer.isDirty() && isWanted())
      Display.getDefault().syncExec(() -> format(buffer.getDocument()));
  }

  private static void format(IDocument document) {
    LanguageServer.await(Formatting.of(document)).ifPresent(edits -> Edits.apply(document, edits));
  }
}
