package netlang.dsl.validation;

import static netlang.dsl.template.TemplatePackage.Literals.IMPORT__IMPORT_URI;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetFile;
import netlang.dsl.scoping.Imports;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.template.Import;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether other files can be read, and do not need this one themselves. */
public class ImportValidator extends CheckGroup {

  @Inject private Imports imports;

  @Check(CheckType.NORMAL)
  public void fileIsReadable(Import anImport) {
    if (anImport.getImportURI() == null) return;
    NetFile file = imports.file(anImport);
    if (file == null) say(anImport, nothing(anImport));
    else if (file.eResource() == anImport.eResource())
      say(anImport, Message.of("a file cannot import itself"));
    else sayWhatIsWrong(anImport, file);
  }

  private Message nothing(Import anImport) {
    String path = anImport.getImportURI();
    Message message = Message.of("there is no file `%s` that can be read", path);
    return imports.isReadable(anImport, path + ".net")
        ? Message.of("%s; did you mean `%s`?", message, path + ".net")
        : message;
  }

  private void sayWhatIsWrong(Import anImport, NetFile file) {
    List<NetFile> circle = circle(Surroundings.file(anImport), file);
    if (circle.contains(Surroundings.file(anImport)))
      say(
          anImport,
          Message.of(
              "`%s` imports this file, too (%s): put what both need into a third",
              anImport.getImportURI(), names(circle)));
    else if (!circle.isEmpty())
      say(
          anImport,
          Message.of(
              "`%s` needs files that import each other (%s): put what they need into another",
              anImport.getImportURI(), names(circle)));
    else if (!file.eResource().getErrors().isEmpty())
      say(
          anImport,
          Message.of("`%s` has errors; see `netlang check %1$s`", anImport.getImportURI()));
  }

  /**
   * The files of a circle, the first at the end, too; one with the importing file before others.
   */
  private List<NetFile> circle(NetFile importing, NetFile start) {
    List<NetFile> way = new ArrayList<>(List.of(importing));
    Set<NetFile> seen = new HashSet<>();
    if (isOnWay(importing, start, way, seen)) return way;
    way = new ArrayList<>();
    return findCircle(start, way, new HashSet<>()) ? way : List.of();
  }

  /** Puts the files from here to the wanted one behind the others. */
  private boolean isOnWay(NetFile wanted, NetFile file, List<NetFile> way, Set<NetFile> seen) {
    way.add(file);
    if (file == wanted) return true;
    if (seen.add(file))
      for (Import each : file.getImports()) {
        NetFile next = imports.file(each);
        if (next != null && isOnWay(wanted, next, way, seen)) return true;
      }
    way.remove(way.size() - 1);
    return false;
  }

  private boolean findCircle(NetFile file, List<NetFile> way, Set<NetFile> done) {
    int before = way.indexOf(file);
    way.add(file);
    if (before >= 0) {
      way.subList(0, before).clear();
      return true;
    }
    if (done.add(file))
      for (Import each : file.getImports()) {
        NetFile next = imports.file(each);
        if (next != null && findCircle(next, way, done)) return true;
      }
    way.remove(way.size() - 1);
    return false;
  }

  private static String names(List<NetFile> files) {
    return files.stream()
        .map(file -> file.eResource().getURI().lastSegment())
        .collect(Collectors.joining(" -> "));
  }

  private void say(Import anImport, Message message) {
    error(Mark.of(anImport, IMPORT__IMPORT_URI), IssueCodes.IMPORT, message);
  }
}
