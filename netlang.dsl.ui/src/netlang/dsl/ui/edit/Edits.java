package netlang.dsl.ui.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/** Changes of several files that are done together, and undone together. */
public final class Edits {

  private final Map<String, List<TextEdit>> edits = new LinkedHashMap<>();

  /** Adds what does not overlap what is there already. */
  public void add(WorkspaceEdit edit) {
    if (edit == null || edit.getChanges() == null) return;
    edit.getChanges()
        .forEach(
            (uri, added) -> {
              List<TextEdit> present = edits.computeIfAbsent(uri, key -> new ArrayList<>());
              if (added.stream().noneMatch(one -> overlaps(one, present))) present.addAll(added);
            });
  }

  public static Edits of(WorkspaceEdit edit) {
    Edits edits = new Edits();
    edits.add(edit);
    return edits;
  }

  public boolean isEmpty() {
    return edits.values().stream().allMatch(List::isEmpty);
  }

  private static boolean overlaps(TextEdit edit, List<TextEdit> others) {
    return others.stream().anyMatch(other -> edit.equals(other) || overlap(edit, other));
  }

  private static boolean overlap(TextEdit a, TextEdit b) {
    return isBefore(a.getRange().getStart(), b.getRange().getEnd())
        && isBefore(b.getRange().getStart(), a.getRange().getEnd());
  }

  private static boolean isBefore(Position a, Position b) {
    return PLACES.compare(a, b) < 0;
  }

  private static final Comparator<Position> PLACES =
      Comparator.comparingInt(Position::getLine).thenComparingInt(Position::getCharacter);

  /** For a preview, and the undo history of the workbench. Files outside the workspace are left. */
  public Change change(String name) throws CoreException {
    CompositeChange all = new CompositeChange(name);
    for (Map.Entry<String, List<TextEdit>> each : edits.entrySet()) {
      Optional<IFile> file = Files.file(each.getKey());
      if (file.isPresent()) all.add(change(file.get(), each.getValue()));
    }
    all.markAsSynthetic();
    return all;
  }

  private static TextChange change(IFile file, List<TextEdit> edits) throws CoreException {
    TextFileChange change = new TextFileChange(file.getName(), file);
    change.setTextType(NetLangPlugin.EXTENSION);
    change.setEdit(new MultiTextEdit());
    IDocument text = change.getCurrentDocument(null);
    for (TextEdit edit : edits) {
      IRegion region = Positions.region(text, edit.getRange());
      ReplaceEdit replacement =
          new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText());
      change.addEdit(replacement);
      int line = edit.getRange().getStart().getLine() + 1;
      change.addTextEditGroup(new TextEditGroup("Line " + line, replacement));
    }
    return change;
  }

  /** In the UI thread. Files that no editor has open are saved. */
  public void perform(String name, IProgressMonitor monitor) throws CoreException {
    Change change = change(name);
    change.initializeValidationData(monitor);
    PerformChangeOperation operation = new PerformChangeOperation(change);
    operation.setUndoManager(RefactoringCore.getUndoManager(), name);
    ResourcesPlugin.getWorkspace().run(operation, monitor);
  }

  /** Only those of this document, which Ctrl+Z in its editor undoes in one step. */
  public void apply(IDocument document) {
    apply(document, edits.getOrDefault(Files.uri(document), List.of()));
  }

  public static void apply(IDocument document, List<? extends TextEdit> edits) {
    MultiTextEdit all = new MultiTextEdit();
    for (TextEdit edit : edits) {
      IRegion region = Positions.region(document, edit.getRange());
      all.addChild(new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText()));
    }
    IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
    if (undo != null) undo.beginCompoundChange();
    try {
      all.apply(document);
    } catch (BadLocationException e) {
      NetLangPlugin.log("An edit for another text", e);
    } finally {
      if (undo != null) undo.endCompoundChange();
    }
  }

  /** Whether they change nothing but this document. */
  public boolean concernOnly(IDocument document) {
    return edits.size() == 1 && edits.containsKey(Files.uri(document));
  }
}
