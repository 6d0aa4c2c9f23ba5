package netlang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netlang.dsl.message.Message;
import netlang.run.UserError;

/** The packetdrill scripts that a user names: files, and whatever ends in .pkt below folders. */
final class ScriptFiles {

  private static final String ENDING = ".pkt";
  private static final long MAXIMUM_LENGTH = 64L << 20;

  private ScriptFiles() {}

  /** In the order of the arguments; those of a folder in the order of their names. */
  static List<Path> named(Path argument) {
    if (!Files.isDirectory(argument)) return List.of(argument);
    List<Path> scripts = new ArrayList<>();
    try (Stream<Path> below = Files.walk(argument)) {
      below.filter(ScriptFiles::isScript).sorted().forEach(scripts::add);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(Message.of("%s cannot be read: %s", argument, e.getMessage()), e);
    }
    if (scripts.isEmpty())
      throw new UserError(Message.of("%s holds no file that ends in %s", argument, ENDING));
    return scripts;
  }

  private static boolean isScript(Path path) {
    return path.toString().endsWith(ENDING) && !Files.isDirectory(path);
  }

  static String read(Path script) {
    if (Files.notExists(script))
      throw new UserError(Message.of("%s: there is no such file", script));
    try {
      if (Files.size(script) > MAXIMUM_LENGTH)
        throw new UserError(Message.of("%s is too long: a script may have at most 64 MiB", script));
      // a comment may be in any encoding; all that counts is ASCII
      return new String(Files.readAllBytes(script), StandardCharsets.UTF_8);
    } catch (AccessDeniedException e) {
      throw new UserError(Message.of("%s may not be read: permission denied", script), e);
    } catch (IOException e) {
      throw new UserError(Message.of("%s cannot be read: %s", script, e.getMessage()), e);
    }
  }
}
