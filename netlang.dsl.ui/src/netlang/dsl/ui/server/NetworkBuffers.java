package netlang.dsl.ui.server;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.runtime.IPath;

/** Is told of each file of networks that an editor opens, writes and closes. */
public abstract class NetworkBuffers implements IFileBufferListener {

  /** From now on, and of what is open already. */
  protected final void attach() {
    ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
    manager.addFileBufferListener(this);
    for (IFileBuffer buffer : manager.getFileBuffers()) bufferCreated(buffer);
  }

  protected void opened(ITextFileBuffer buffer) {}

  /** Saving, or reading it again from the disk, begins. */
  protected void changing(ITextFileBuffer buffer) {}

  protected void closed(ITextFileBuffer buffer) {}

  private static boolean isNetwork(IFileBuffer buffer) {
    return Files.isNetwork(buffer.getLocation());
  }

  @Override
  public final void bufferCreated(IFileBuffer buffer) {
    if (buffer instanceof ITextFileBuffer text && isNetwork(buffer)) opened(text);
  }

  @Override
  public final void stateChanging(IFileBuffer buffer) {
    if (buffer instanceof ITextFileBuffer text && isNetwork(buffer)) changing(text);
  }

  @Override
  public final void bufferDisposed(IFileBuffer buffer) {
    if (buffer instanceof ITextFileBuffer text && isNetwork(buffer)) closed(text);
  }

  @Override
  public final void bufferContentAboutToBeReplaced(IFileBuffer buffer) {}

  @Override
  public final void bufferContentReplaced(IFileBuffer buffer) {}

  @Override
  public final void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {}

  @Override
  public final void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {}

  @Override
  public final void underlyingFileMoved(IFileBuffer buffer, IPath path) {}

  @Override
  public final void underlyingFileDeleted(IFileBuffer buffer) {}

  @Override
  public final void stateChangeFailed(IFileBuffer buffer) {}
}
