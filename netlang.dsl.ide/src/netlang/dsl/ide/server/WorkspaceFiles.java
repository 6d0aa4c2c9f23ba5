package netlang.dsl.ide.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The {@code .net} files below the folders of a workspace. */
final class WorkspaceFiles {

  /** What builds and tools leave behind; hidden folders are not looked into, either. */
  private static final Set<String> LEFT_OUT = Set.of("target", "build", "bin", "node_modules");

  /** Files of this ending may be another program's, and large: these are not looked into. */
  private static final long LONGEST = 4 << 20;

  private WorkspaceFiles() {}

  /** In no particular order; a folder that cannot be read has none. */
  static List<Path> in(List<Path> folders) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, new Collector(files));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** "" if the file cannot be read. */
  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean leftOut = LEFT_OUT.contains(name) || name.startsWith(".");
      return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".net") && attributes.size() <= LONGEST) files.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
