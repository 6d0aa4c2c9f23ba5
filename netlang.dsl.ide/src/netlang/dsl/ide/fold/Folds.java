package netlang.dsl.ide.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/** The folds of one text, found in one pass over its tokens. */
public final class Folds {

  private final List<Fold> folds = new ArrayList<>();
  private final Deque<Integer> blocks = new ArrayDeque<>();
  private ILeafNode firstRemark;
  private ILeafNode lastRemark;
  private ILeafNode firstImport;
  private ILeafNode lastImport;

  private Folds() {}

  /** Those that span more than one line, in no particular order. */
  public static List<Fold> of(XtextResource resource) {
    Folds found = new Folds();
    for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) found.see(leaf);
    found.endOfRemarks();
    found.endOfImports();
    return found.folds;
  }

  private void see(ILeafNode leaf) {
    String text = leaf.getText();
    if (text.isBlank()) return;
    if (text.startsWith("//")) {
      boolean next = lastRemark != null && leaf.getStartLine() == line(lastRemark) + 1;
      if (!next) endOfRemarks();
      if (firstRemark == null) firstRemark = leaf;
      lastRemark = leaf;
      return;
    }
    endOfRemarks();
    if (text.startsWith("/*")) add(leaf, leaf, Fold.Kind.COMMENT);
    else if (text.equals("{")) blocks.push(leaf.getOffset());
    else if (text.equals("}") && !blocks.isEmpty()) close(leaf);
    else seeImport(leaf, text);
  }

  private void close(ILeafNode brace) {
    folds.add(new Fold(blocks.pop(), brace.getOffset(), Fold.Kind.BLOCK));
  }

  /** Imports stand before everything else. */
  private void seeImport(ILeafNode leaf, String text) {
    if (!blocks.isEmpty()) return;
    if (text.equals("import") && firstImport == null) firstImport = leaf;
    if (text.startsWith("\"") && firstImport != null && lastImportLine() >= 0) lastImport = leaf;
    if (text.equals("network") || text.equals("module")) endOfImports();
  }

  private int lastImportLine() {
    return lastImport == null ? line(firstImport) : line(lastImport);
  }

  private void endOfRemarks() {
    if (firstRemark != null && firstRemark != lastRemark)
      folds.add(new Fold(firstRemark.getOffset(), end(lastRemark), Fold.Kind.COMMENT));
    firstRemark = null;
    lastRemark = null;
  }

  private void endOfImports() {
    if (firstImport != null && lastImport != null) add(firstImport, lastImport, Fold.Kind.IMPORTS);
    firstImport = null;
    lastImport = null;
  }

  private void add(ILeafNode first, ILeafNode last, Fold.Kind kind) {
    folds.add(new Fold(first.getOffset(), end(last), kind));
  }

  private static int line(ILeafNode leaf) {
    return leaf.getStartLine();
  }

  /** Without the line end that belongs to a remark. */
  private static int end(ILeafNode leaf) {
    return leaf.getOffset() + leaf.getText().stripTrailing().length();
  }
}
