package netlang.dsl.ui.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netlang.dsl.ui.icon.Icon;
import netlang.dsl.ui.run.ScenarioInFile;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** A symbol in its tree. Equal to the same symbol of an earlier text, so that it stays unfolded. */
final class Node implements IAdaptable {

  private final DocumentSymbol symbol;
  private final Node parent;
  private final String path;
  private final Icon icon;
  private final List<Node> children;
  private final IFile file;

  private Node(DocumentSymbol symbol, Node parent, String path, IDocument text, IFile file) {
    this.symbol = symbol;
    this.parent = parent;
    this.path = path;
    this.file = file;
    icon = icon(symbol, text);
    children =
        symbol.getChildren() == null ? List.of() : of(symbol.getChildren(), this, text, file);
  }

  /**
   * @param file where the text comes from, or null
   */
  static List<Node> of(
      List<Either<SymbolInformation, DocumentSymbol>> symbols, IDocument text, IFile file) {
    List<DocumentSymbol> tops =
        symbols.stream().filter(Either::isRight).map(Either::getRight).toList();
    return of(tops, null, text, file);
  }

  private static List<Node> of(
      List<DocumentSymbol> symbols, Node parent, IDocument text, IFile file) {
    List<Node> nodes = new ArrayList<>();
    Map<String, Integer> twins = new HashMap<>();
    for (DocumentSymbol symbol : symbols) {
      String path = (parent == null ? "" : parent.path) + "\n" + symbol.getName();
      String own = path + "\t" + twins.merge(path, 1, Integer::sum);
      nodes.add(new Node(symbol, parent, own, text, file));
    }
    return nodes;
  }

  /** That of a word with a picture in its line, else that of its kind. */
  private static Icon icon(DocumentSymbol symbol, IDocument text) {
    return words(text, Positions.offset(text, symbol.getRange().getStart())).stream()
        .flatMap(word -> Icon.called(word).stream())
        .findFirst()
        .orElse(icon(symbol.getKind()));
  }

  private static Icon icon(SymbolKind kind) {
    return switch (kind) {
      case Namespace -> Icon.NETWORK;
      case Class -> Icon.HOST;
      case Interface -> Icon.INTERFACE;
      case Operator -> Icon.LINK;
      case Function -> Icon.FLOW;
      case Module -> Icon.SCENARIO;
      case Event -> Icon.EVENT;
      case Boolean -> Icon.EXPECTATION;
      case Package -> Icon.MODULE;
      case Struct -> Icon.KIND;
      case Constant -> Icon.VALUE;
      default -> Icon.BLOCK;
    };
  }

  /** The word at the offset, the one before it, the first one of the line. */
  private static List<String> words(IDocument text, int offset) {
    try {
      IRegion line = text.getLineInformationOfOffset(offset);
      String before = text.get(line.getOffset(), offset - line.getOffset()).strip();
      String[] words = before.split("[^\\p{L}]+");
      IRegion here = Positions.word(text, offset);
      return List.of(
          text.get(here.getOffset(), here.getLength()), words[words.length - 1], words[0]);
    } catch (BadLocationException e) {
      return List.of();
    }
  }

  String name() {
    return symbol.getName();
  }

  /** Or "". */
  String detail() {
    return symbol.getDetail() == null ? "" : symbol.getDetail();
  }

  Icon icon() {
    return icon;
  }

  Node parent() {
    return parent;
  }

  List<Node> children() {
    return children;
  }

  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  IRegion nameIn(IDocument document) {
    return Positions.region(document, symbol.getSelectionRange());
  }

  /** The innermost one around the offset; null if none is. */
  static Node around(List<Node> nodes, IDocument document, int offset) {
    for (Node node : nodes) {
      IRegion whole = Positions.region(document, node.symbol.getRange());
      if (offset < whole.getOffset() || offset > whole.getOffset() + whole.getLength()) continue;
      Node inner = around(node.children, document, offset);
      return inner == null ? node : inner;
    }
    return null;
  }

  /** Its file, and the scenario that it is in. */
  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type.isAssignableFrom(IFile.class)) return type.cast(file);
    return type == ScenarioInFile.class ? type.cast(scenario().orElse(null)) : null;
  }

  private Optional<ScenarioInFile> scenario() {
    if (file != null && symbol.getKind() == SymbolKind.Module)
      return Optional.of(new ScenarioInFile(file, name()));
    return parent == null ? Optional.empty() : parent.scenario();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node && node.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }
}
