package netlang.dsl.ui.server;

import java.net.URI;
import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.filesystem.URIUtil;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;

/** Files as the protocol names them, the workspace has them, and editors show them. */
public final class Files {

  private Files() {}

  public static boolean isNetwork(IPath path) {
    return path != null && NetLangPlugin.EXTENSION.equals(path.getFileExtension());
  }

  /** Null for what is nowhere on a disk. */
  public static String uri(IDocument document) {
    ITextFileBuffer buffer = buffer(document);
    if (buffer == null || buffer.getFileStore() == null) return null;
    return uri(buffer.getFileStore().toURI());
  }

  /** Empty if the file is nowhere on a disk. */
  public static Optional<String> uri(IFile file) {
    return Optional.ofNullable(file.getLocationURI()).map(Files::uri);
  }

  /** {@code file:/a} and {@code file:///a} are one. */
  static String uri(URI location) {
    IPath path = URIUtil.toPath(location);
    return path == null ? location.toString() : path.toFile().toPath().toUri().toString();
  }

  /** The file of the workspace; empty if it lies outside. */
  public static Optional<IFile> file(String uri) {
    IFile[] files =
        ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri));
    return files.length == 0 ? Optional.empty() : Optional.of(files[0]);
  }

  /** The file that an editor of the document would save; empty if it lies outside. */
  public static Optional<IFile> file(IDocument document) {
    ITextFileBuffer buffer = buffer(document);
    if (buffer == null || buffer.getLocation() == null) return Optional.empty();
    IFile file = FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation(), true);
    return Optional.ofNullable(file);
  }

  /** What an editor has of the file; empty if none is open. */
  public static Optional<IDocument> openDocument(IFile file) {
    ITextFileBuffer buffer = manager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
    return Optional.ofNullable(buffer).map(ITextFileBuffer::getDocument);
  }

  /** What an editor has of the file, else what is on the disk. */
  public static IDocument text(IFile file) {
    return openDocument(file).orElseGet(() -> new Document(savedText(file)));
  }

  private static String savedText(IFile file) {
    try {
      return file.readString();
    } catch (CoreException e) {
      return ""; // deleted meanwhile
    }
  }

  private static ITextFileBuffer buffer(IDocument document) {
    return document == null ? null : manager().getTextFileBuffer(document);
  }

  private static ITextFileBufferManager manager() {
    return FileBuffers.getTextFileBufferManager();
  }
}
