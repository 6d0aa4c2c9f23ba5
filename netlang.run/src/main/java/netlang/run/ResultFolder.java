package netlang.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import netlang.dsl.message.Message;

/**
 * Where results go: {@code ROOT/<file>/<scenario>/…}, where {@code <file>} is the path below the
 * working folder without its ending, so that no two files share a folder.
 */
public final class ResultFolder {

  private static final int LONGEST_NAME = 100;

  /** Holds the results of files that are not below the working folder. */
  private static final String ELSEWHERE = "_elsewhere";

  private final Path root;
  private final Path workingFolder;

  public ResultFolder(Path root, Path workingFolder) {
    this.root = root;
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
  }

  public Path root() {
    return root;
  }

  /** {@code folder}: one of {@link #scenarioFolders}. */
  public Path ofScenario(Path file, String folder) {
    return root.resolve(String.join("/", parts(file))).resolve(folder);
  }

  /** {@code ROOT/TEST-<file with dots for slashes>.xml}. */
  public Path junit(Path file) {
    return root.resolve("TEST-" + String.join(".", parts(file)) + ".xml");
  }

  /**
   * Names of scenarios, made safe for every file system and told apart where that made them equal.
   */
  public static List<String> scenarioFolders(List<String> scenarios) {
    Set<String> taken = new HashSet<>();
    List<String> folders = new ArrayList<>();
    for (String scenario : scenarios) {
      String safe = safe(scenario);
      String folder = safe;
      for (int i = 2; !taken.add(folder.toLowerCase(Locale.ROOT)); i++) folder = safe + "-" + i;
      folders.add(folder);
    }
    return folders;
  }

  private static String safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return cut.isEmpty() ? "scenario" : cut;
  }

  private List<String> parts(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    boolean below = whole.startsWith(workingFolder);
    List<String> parts = new ArrayList<>(below ? List.of() : List.of(ELSEWHERE));
    for (Path part : below ? workingFolder.relativize(whole) : whole) parts.add(part.toString());
    int last = parts.size() - 1;
    parts.set(last, parts.get(last).replaceAll("\\.net$", ""));
    return parts;
  }

  /** Writes a small file at once. */
  public void write(Path target, String content) {
    try (PendingFile file = new PendingFile(target)) {
      file.stream().write(content.getBytes(StandardCharsets.UTF_8));
      file.complete();
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  static UserError failure(Path target, UncheckedIOException e) {
    return failure(target, e.getCause());
  }

  /** What the user can do about results that cannot be written. */
  static UserError failure(Path target, IOException e) {
    Object reason = reason(e);
    Message message =
        reason.toString().contains("No space left")
            ? Message.of(
                "%s cannot be written: %s; free some space there, or choose another folder with --out",
                target, reason)
            : Message.of(
                "%s cannot be written: %s; choose another folder with --out", target, reason);
    return new UserError(message, e);
  }

  /** What the system says stays as it is. */
  private static Object reason(IOException e) {
    if (e instanceof AccessDeniedException) return Message.of("permission denied");
    if (e instanceof NoSuchFileException missing)
      return Message.of("%s cannot be made there", missing.getFile());
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException)
      return Message.of("%s is a file, not a folder", ((FileSystemException) e).getFile());
    if (e instanceof FileSystemException failed && failed.getReason() != null)
      return failed.getReason();
    return String.valueOf(e.getMessage());
  }
}
