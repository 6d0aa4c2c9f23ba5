package netlang.dsl.formatting2;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.formatting2.regionaccess.internal.NodeModelBasedRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Where the words of a file stand, also of a setting that is said twice: only its last value is in
 * the model, and Xtext's own builder fails on the one before.
 */
public final class Regions extends TextRegionAccessBuilder {

  private NodeModelBasedRegionAccessBuilder written;

  @Override
  public TextRegionAccessBuilder forNodeModel(XtextResource resource) {
    written = new Builder().withResource(resource);
    return this;
  }

  @Override
  public ITextRegionAccess create() {
    return written == null ? super.create() : written.create();
  }

  /** What is not in the model counts as words of the element around it. */
  private static final class Builder extends NodeModelBasedRegionAccessBuilder {

    @Override
    protected boolean isEObjectRoot(INode node) {
      return super.isEObjectRoot(node) && isInModel(node);
    }

    private boolean isInModel(INode node) {
      EObject root = getXtextResource().getContents().get(0);
      for (INode one : node.getAsTreeIterable())
        if (one.hasDirectSemanticElement())
          return EcoreUtil.getRootContainer(one.getSemanticElement()) == root;
      return true;
    }
  }
}
