package netlang.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import netlang.dsl.message.Message;

/**
 * A file before and after formatting.
 *
 * @param name as the user named it
 * @param diagnostics what keeps it from being formatted; then {@code after} is {@code before}
 */
public record FormattedFile(
    Path path, String name, List<Diagnostic> diagnostics, String before, String after) {

  public FormattedFile {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return !diagnostics.isEmpty();
  }

  public boolean isChanged() {
    return !before.equals(after);
  }

  /**
   * Puts the formatted text in the file's place, whole or not at all, with the permissions it had.
   *
   * @throws UserError if it cannot be written
   */
  public void write() {
    try {
      Path target = path.toRealPath(); // a link stays one
      if (!Files.isWritable(target)) throw new UserError(Message.of("%s may not be written", name));
      PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
      try (PendingFile file = new PendingFile(target)) {
        file.stream().write(after.getBytes(StandardCharsets.UTF_8));
        if (old != null) file.permissions(old.readAttributes().permissions());
        file.complete();
      }
    } catch (IOException e) {
      throw new UserError(Message.of("%s cannot be written: %s", name, e.getMessage()), e);
    }
  }
}
