package netlang.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code Main DOCS FOLDER}: makes the help anew in a folder of the plug-in, below its root. */
public final class Main {

  private static final String STYLE = "help.css";

  private Main() {}

  public static void main(String[] args) throws IOException {
    Path docs = Path.of(args[0]).toAbsolutePath().normalize();
    Path folder = Path.of(args[1]).toAbsolutePath().normalize();
    List<Path> files = files(docs);
    List<Page> pages = new ArrayList<>();
    PageReader reader = new PageReader(docs);
    for (Path file : files) if (isMarkdown(file)) pages.add(reader.read(file));
    Book book = new Book(pages);

    delete(folder);
    for (Page page : pages) write(folder.resolve(page.file()), book.html(page));
    write(folder.resolve("index.html"), book.index());
    write(folder.resolve("toc.xml"), book.toc(folder.getFileName().toString()));
    for (Path file : files)
      if (!isMarkdown(file)) copy(file, folder.resolve(docs.relativize(file).toString()));
    try (InputStream style = Main.class.getResourceAsStream(STYLE)) {
      Files.copy(style, folder.resolve(STYLE));
    }
  }

  private static boolean isMarkdown(Path file) {
    return file.toString().endsWith(".md");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }
}
