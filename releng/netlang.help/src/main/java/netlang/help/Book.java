package netlang.help;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import netlang.help.Page.Section;

/** All pages in the order of reading, and what leads to them. */
final class Book {

  /** Chapters from what everybody needs to what few do; others come behind them. */
  private static final List<String> ORDER =
      List.of(
          "eclipse",
          "language",
          "grammar",
          "checks",
          "fixes",
          "formatting",
          "plan",
          "command-line",
          "outputs",
          "packetdrill",
          "maven",
          "editors",
          "layers",
          "coverage",
          "tcp-requirements",
          "performance",
          "architecture");

  private final List<Page> chapters;
  private final Map<String, List<Page>> pages = new TreeMap<>();

  Book(List<Page> all) {
    chapters =
        all.stream()
            .filter(Page::isChapter)
            .sorted(Comparator.comparing(Book::place).thenComparing(Page::name))
            .toList();
    for (Page chapter : chapters)
      pages.put(
          chapter.name(),
          all.stream()
              .filter(page -> !page.isChapter() && page.chapter().equals(chapter.name()))
              .sorted(Comparator.comparing(Page::name))
              .toList());
  }

  private static int place(Page chapter) {
    int place = ORDER.indexOf(chapter.name());
    return place < 0 ? ORDER.size() : place;
  }

  /** For {@code org.eclipse.help.toc}; addresses begin at the plug-in. */
  String toc(String folder) {
    StringBuilder toc = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    toc.append("<toc label=\"NetLang\" topic=\"%s/index.html\">\n".formatted(folder));
    for (Page chapter : chapters) {
      String file = folder + "/" + chapter.file();
      toc.append("  <topic label=\"%s\" href=\"%s\">\n".formatted(escape(chapter.title()), file));
      for (Section section : chapter.sections())
        toc.append(topic(section.title(), file + "#" + section.anchor()));
      for (Page page : pages.get(chapter.name()))
        toc.append(topic(page.title(), folder + "/" + page.file()));
      toc.append("  </topic>\n");
    }
    return toc.append("</toc>\n").toString();
  }

  private static String topic(String label, String address) {
    return "    <topic label=\"%s\" href=\"%s\"/>\n".formatted(escape(label), address);
  }

  String index() {
    StringBuilder body = new StringBuilder("<h1>NetLang</h1>\n<dl>\n");
    for (Page chapter : chapters)
      body.append(
          "<dt><a href=\"%s\">%s</a></dt><dd>%s</dd>\n"
              .formatted(chapter.file(), escape(chapter.title()), escape(chapter.summary())));
    body.append("</dl>\n");
    return frame("NetLang", "", "", body.toString());
  }

  String html(Page page) {
    return frame(page.title(), page.name(), page.toTop(), page.body());
  }

  private String frame(String title, String current, String top, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width"/>
        <title>%s</title>
        <link rel="stylesheet" href="%shelp.css"/>
        </head>
        <body>
        <nav>
        %s</nav>
        <main>
        %s</main>
        <script>document.querySelector("[aria-current]")?.scrollIntoView({block: "center"})</script>
        </body>
        </html>
        """
        .formatted(escape(title), top, menu(current, top), body);
  }

  private String menu(String current, String top) {
    StringBuilder menu = new StringBuilder();
    menu.append("<p><a href=\"%sindex.html\">NetLang</a></p>\n<ul>\n".formatted(top));
    for (Page chapter : chapters) {
      boolean isOpen = current.split("/")[0].equals(chapter.name());
      menu.append("<li>").append(entry(chapter.title(), top + chapter.file(), chapter, current));
      if (isOpen) menu.append(sections(chapter, current, top));
      menu.append("</li>\n");
    }
    return menu.append("</ul>\n").toString();
  }

  private String sections(Page chapter, String current, String top) {
    Stream<String> sections =
        chapter.sections().stream()
            .map(
                section ->
                    "<li><a href=\"%s#%s\">%s</a></li>\n"
                        .formatted(
                            top + chapter.file(), section.anchor(), escape(section.title())));
    Stream<String> further =
        pages.get(chapter.name()).stream()
            .map(
                page -> "<li>" + entry(page.title(), top + page.file(), page, current) + "</li>\n");
    List<String> all = Stream.concat(sections, further).toList();
    return all.isEmpty() ? "" : "\n<ul>\n" + String.join("", all) + "</ul>\n";
  }

  private static String entry(String label, String address, Page page, String current) {
    String mark = page.name().equals(current) ? " aria-current=\"page\"" : "";
    return "<a href=\"%s\"%s>%s</a>".formatted(address, mark, escape(label));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
