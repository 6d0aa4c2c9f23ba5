package netlang.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.help.Page.Section;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown, with the tables and the anchors of GitHub. */
final class PageReader {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private final Path docs;

  /**
   * @param docs absolute
   */
  PageReader(Path docs) {
    this.docs = docs;
  }

  /**
   * @throws IllegalStateException if it has no title, or a link of it leads nowhere
   */
  Page read(Path file) throws IOException {
    Node document = PARSER.parse(Files.readString(file));
    Map<Node, String> anchors = new HashMap<>();
    List<Section> sections = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    IdGenerator ids = IdGenerator.builder().build();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            String text = text(heading);
            String anchor = ids.generateId(text);
            anchors.put(heading, anchor);
            if (heading.getLevel() == 1) titles.add(text);
            if (heading.getLevel() == 2) sections.add(new Section(anchor, text));
          }

          @Override
          public void visit(Link link) {
            redirect(link, file);
          }

          @Override
          public void visit(Image image) {
            existing(file, image.getDestination());
          }
        });
    if (titles.isEmpty()) throw new IllegalStateException(file + " has no title");
    String name = docs.relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", "");
    return new Page(
        name, titles.get(0), firstSentence(document), sections, html(document, anchors));
  }

  private static String html(Node document, Map<Node, String> anchors) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> {
                  if (anchors.containsKey(node)) attributes.put("id", anchors.get(node));
                })
        .build()
        .render(document);
  }

  /** To the page made of the file; what lies outside of {@code docs} becomes plain text. */
  private void redirect(Link link, Path file) {
    String to = link.getDestination();
    if (to.startsWith("#") || to.contains("://")) return;
    if (existing(file, to).startsWith(docs)) {
      link.setDestination(to.replaceFirst("\\.md(?=#|$)", ".html"));
      if (link.getFirstChild() instanceof Text text)
        text.setLiteral(text.getLiteral().replaceFirst("\\.md$", ""));
      return;
    }
    while (link.getFirstChild() != null) link.insertBefore(link.getFirstChild());
    link.unlink();
  }

  private static Path existing(Path file, String destination) {
    Path target = file.resolveSibling(destination.replaceFirst("#.*", "")).normalize();
    if (Files.exists(target)) return target;
    throw new IllegalStateException(
        file + " has a link to " + destination + ", which is not there");
  }

  private static String firstSentence(Node document) {
    Node node = document.getFirstChild();
    while (node != null && !(node instanceof Paragraph)) node = node.getNext();
    return node == null ? "" : text(node).replaceFirst("(?s)(?<=[\\w)])\\. .*", ".");
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text piece) {
            text.append(piece.getLiteral());
          }

          @Override
          public void visit(Code piece) {
            text.append(piece.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
          }
        });
    return text.toString();
  }
}
