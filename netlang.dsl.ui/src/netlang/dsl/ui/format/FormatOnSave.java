package netlang.dsl.ui.format;

import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.edit.Edits;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.LanguageServer;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;

/** Formats files before they are saved, if the user wants that. */
public final class FormatOnSave implements IFileBufferListener {

  /** Whether to do so; not unless it is {@code true}. */
  public static final String PREFERENCE = "format.on.save";

  private FormatOnSave() {}

  public static void watch() {
    FileBuffers.getTextFileBufferManager().addFileBufferListener(new FormatOnSave());
  }

  private static boolean isWanted() {
    return InstanceScope.INSTANCE.getNode(NetLangPlugin.ID).getBoolean(PREFERENCE, false);
  }

  /** Saving, and what else there is, begins. */
  @Override
  public void stateChanging(IFileBuffer buffer) {
    if (!buffer.isDirty() || !Files.isNetwork(buffer.getLocation()) || !isWanted()) return;
    if (buffer instanceof ITextFileBuffer text)
      Display.getDefault().syncExec(() -> format(text.getDocument()));
  }

  private static void format(IDocument document) {
    LanguageServer.await(Formatting.of(document)).ifPresent(edits -> Edits.apply(document, edits));
  }

  @Override
  public void bufferCreated(IFileBuffer buffer) {}

  @Override
  public void bufferDisposed(IFileBuffer buffer) {}

  @Override
  public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {}

  @Override
  public void bufferContentReplaced(IFileBuffer buffer) {}

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {}

  @Override
  public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {}

  @Override
  public void underlyingFileMoved(IFileBuffer buffer, IPath path) {}

  @Override
  public void underlyingFileDeleted(IFileBuffer buffer) {}

  @Override
  public void stateChangeFailed(IFileBuffer buffer) {}
}
