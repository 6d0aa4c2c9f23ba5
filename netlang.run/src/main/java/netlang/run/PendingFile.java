package netlang.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A file that comes into being whole or not at all: written beside, then renamed. */
final class PendingFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path beside;
  private final OutputStream out;
  private boolean open = true;

  PendingFile(Path target) throws IOException {
    this.target = target;
    this.beside = target.resolveSibling(target.getFileName() + ".part");
    Files.createDirectories(target.toAbsolutePath().getParent());
    this.out = new BufferedOutputStream(Files.newOutputStream(beside), BUFFER);
    beside.toFile().deleteOnExit(); // should the program be ended from outside
  }

  OutputStream stream() {
    return out;
  }

  void permissions(Set<PosixFilePermission> permissions) throws IOException {
    Files.setPosixFilePermissions(beside, permissions);
  }

  /** Puts the file in its place; an older one of that name is replaced. */
  Path complete() throws IOException {
    out.close();
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
    open = false;
    return target;
  }

  /** Gives up what was not completed. */
  @Override
  public void close() throws IOException {
    if (!open) return;
    open = false;
    try {
      out.close();
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
