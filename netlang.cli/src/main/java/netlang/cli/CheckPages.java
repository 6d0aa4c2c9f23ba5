package netlang.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import netlang.dsl.ide.server.Handbook;

/** The pages about checks that came with this program, or else the published ones. */
final class CheckPages {

  private CheckPages() {}

  static Handbook found() {
    Path folder = folder();
    return folder == null
        ? Handbook.PUBLISHED
        : code -> {
          Path page = folder.resolve(code + ".md");
          return Files.exists(page) ? page.toUri().toString() : Handbook.PUBLISHED.page(code);
        };
  }

  /** Beside {@code netlang.cli}, whose build folder has the program; null if it is not there. */
  private static Path folder() {
    CodeSource program = CheckPages.class.getProtectionDomain().getCodeSource();
    if (program == null) return null;
    try {
      Path root = Path.of(program.getLocation().toURI()).getParent();
      for (int up = 0; up < 2 && root != null; up++) root = root.getParent();
      Path pages = root == null ? null : root.resolve("docs").resolve("checks");
      return pages != null && Files.isDirectory(pages) ? pages : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
