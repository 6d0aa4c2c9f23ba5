package netlang.dsl.scoping;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.template.Import;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;

/**
 * What other files bring: the networks, modules, kinds and constants that they declare themselves,
 * all of them, or those that the import names. What they import stays their own.
 */
public final class Imports {

  /** Null if there is no such file, or nothing in it. */
  public NetFile file(Import anImport) {
    String path = anImport.getImportURI();
    if (path == null || path.isBlank() || anImport.eResource() == null) return null;
    return file(anImport, path);
  }

  private static NetFile file(Import anImport, String path) {
    Resource resource = EcoreUtil2.getResource(anImport.eResource(), path);
    if (resource == null || resource.getContents().isEmpty()) return null;
    return resource.getContents().get(0) instanceof NetFile file ? file : null;
  }

  /** True if the import could name that file. */
  public boolean isReadable(Import anImport, String path) {
    return file(anImport, path) != null;
  }

  /** All that the file could give. */
  List<Named> offered(Import anImport) {
    NetFile file = file(anImport);
    return file == null ? List.of() : declared(file);
  }

  private static List<Named> declared(NetFile file) {
    List<Named> declared = new ArrayList<>();
    declared.addAll(file.getNetworks());
    declared.addAll(file.getModules());
    declared.addAll(file.getKinds());
    declared.addAll(file.getConstants());
    return declared;
  }

  /** What the imports of the file bring, of one type. */
  <T extends Named> List<T> visible(NetFile file, Class<T> type) {
    List<T> visible = new ArrayList<>();
    for (Import each : file.getImports()) {
      List<Named> brought = each.getNames().isEmpty() ? offered(each) : each.getNames();
      for (Named named : brought)
        if (!named.eIsProxy() && type.isInstance(named)) visible.add(type.cast(named));
    }
    return visible;
  }
}
