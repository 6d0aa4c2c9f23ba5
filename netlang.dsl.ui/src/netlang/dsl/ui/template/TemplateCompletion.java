package netlang.dsl.ui.template;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import netlang.dsl.ui.icon.Icon;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateCompletionProcessor;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** The user's templates behind Ctrl+Space. */
public final class TemplateCompletion extends TemplateCompletionProcessor {

  /** The platform asks elsewhere, but looks at the selection of the text. */
  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    AtomicReference<ICompletionProposal[]> proposals = new AtomicReference<>();
    Display.getDefault()
        .syncExec(() -> proposals.set(super.computeCompletionProposals(viewer, offset)));
    String typed = extractPrefix(viewer, offset);
    return Arrays.stream(proposals.get())
        .filter(one -> one.getDisplayString().regionMatches(true, 0, typed, 0, typed.length()))
        .toArray(ICompletionProposal[]::new);
  }

  @Override
  protected Template[] getTemplates(String context) {
    return Templates.store().getTemplates(context);
  }

  @Override
  protected TemplateContextType getContextType(ITextViewer viewer, IRegion region) {
    return Templates.contexts().getContextType(Templates.CONTEXT);
  }

  @Override
  protected Image getImage(Template template) {
    return Icon.TEMPLATE.image();
  }
}
