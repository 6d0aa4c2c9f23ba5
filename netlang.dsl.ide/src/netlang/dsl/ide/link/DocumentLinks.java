package netlang.dsl.ide.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.template.Import;
import netlang.dsl.template.TemplatePackage;
import netlang.dsl.validation.IssueCodes;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** The links of a text. */
public final class DocumentLinks {

  private DocumentLinks() {}

  /**
   * @param page the address of the page about a check, by its code
   */
  public static List<DocumentLink> of(XtextResource resource, UnaryOperator<String> page) {
    List<DocumentLink> links = imports(resource);
    if (resource.getContents().isEmpty()) return links;
    NetFile file = (NetFile) resource.getContents().get(0);
    for (Network network : file.getNetworks())
      addCodes(network, NetPackage.Literals.BODY__ALLOWED, network.getAllowed(), page, links);
    for (Scenario scenario : file.getScenarios())
      addCodes(scenario, NetPackage.Literals.SCENARIO__ALLOWED, scenario.getAllowed(), page, links);
    return links;
  }

  /** To the files that are imported. */
  public static List<DocumentLink> imports(XtextResource resource) {
    List<DocumentLink> links = new ArrayList<>();
    if (resource.getContents().isEmpty()) return links;
    NetFile file = (NetFile) resource.getContents().get(0);
    for (Import anImport : file.getImports()) addFile(anImport, resource.getURI(), links);
    return links;
  }

  private static void addFile(Import anImport, URI base, List<DocumentLink> links) {
    String path = anImport.getImportURI();
    if (path == null || path.isBlank()) return;
    URI target = URI.createURI(path);
    if (base != null && base.isHierarchical() && !base.isRelative()) target = target.resolve(base);
    for (INode node :
        NodeModelUtils.findNodesForFeature(anImport, TemplatePackage.Literals.IMPORT__IMPORT_URI))
      links.add(new DocumentLink(node.getTextRegion(), target.toString()));
  }

  private static void addCodes(
      EObject element,
      EStructuralFeature feature,
      List<String> codes,
      UnaryOperator<String> page,
      List<DocumentLink> links) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
    for (int i = 0; i < nodes.size() && i < codes.size(); i++)
      if (codes.get(i) != null && IssueCodes.isCheck(codes.get(i)))
        links.add(new DocumentLink(nodes.get(i).getTextRegion(), page.apply(codes.get(i))));
  }
}
