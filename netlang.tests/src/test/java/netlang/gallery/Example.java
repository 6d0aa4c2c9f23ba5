package netlang.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of the gallery. */
record Example(Path file) {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path GALLERY = ROOT.resolve("examples");

  /** Also those of the kernel; not the wrong ones. */
  static List<Example> all() {
    try (Stream<Path> files = Files.walk(GALLERY, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".net"))
          .filter(
              file ->
                  !file.startsWith(GALLERY.resolve("wrong"))
                      && !file.startsWith(GALLERY.resolve("target")))
          .sorted()
          .map(Example::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those with a folder and a page of their own. */
  static List<Example> numbered() {
    return all().stream().filter(Example::isNumbered).toList();
  }

  boolean isNumbered() {
    return file.getParent().getFileName().toString().matches("\\d\\d-.*");
  }

  /** As a user in the root folder names it. */
  String name() {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** Its number, {@code 05}; for one of the kernel's {@code kernel/05}. */
  String shortName() {
    String number = file.getFileName().toString().substring(0, 2);
    return isNumbered() ? number : file.getParent().getFileName() + "/" + number;
  }

  Path page() {
    return file.resolveSibling("README.md");
  }

  /** Where its goldens are; several files in one folder have a folder each. */
  Path goldens() {
    Path golden = file.resolveSibling("golden");
    return isNumbered()
        ? golden
        : golden.resolve(file.getFileName().toString().replace(".net", ""));
  }

  String text() {
    return read(file);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
