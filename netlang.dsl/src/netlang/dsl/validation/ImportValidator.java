package netlang.dsl.validation;

import static netlang.dsl.template.TemplatePackage.Literals.IMPORT__IMPORT_URI;

import com.google.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetFile;
import netlang.dsl.scoping.Imports;
import netlang.dsl.template.Import;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether other files can be read, and do not need this one themselves. */
public class ImportValidator extends CheckGroup {

  @Inject private Imports imports;

  @Check(CheckType.NORMAL)
  public void fileIsReadable(Import anImport) {
    if (anImport.getImportURI() == null) return;
    NetFile file = imports.file(anImport);
    if (file == null)
      say(anImport, Message.of("there is no file `%s` that can be read", anImport.getImportURI()));
    else if (file.eResource() == anImport.eResource())
      say(anImport, Message.of("a file cannot import itself"));
    else if (needs(file, anImport.eResource()))
      say(
          anImport,
          Message.of(
              "`%s` imports this file, too, directly or by others: put what both need into a third",
              anImport.getImportURI()));
    else if (!file.eResource().getErrors().isEmpty())
      say(
          anImport,
          Message.of("`%s` has errors; see `netlang check %1$s`", anImport.getImportURI()));
  }

  private boolean needs(NetFile start, Resource wanted) {
    Set<NetFile> seen = new HashSet<>(Set.of(start));
    Deque<NetFile> toVisit = new ArrayDeque<>(seen);
    while (!toVisit.isEmpty()) {
      for (Import each : toVisit.remove().getImports()) {
        NetFile file = imports.file(each);
        if (file == null) continue;
        if (file.eResource() == wanted) return true;
        if (seen.add(file)) toVisit.add(file);
      }
    }
    return false;
  }

  private void say(Import anImport, Message message) {
    error(Mark.of(anImport, IMPORT__IMPORT_URI), IssueCodes.IMPORT, message);
  }
}
