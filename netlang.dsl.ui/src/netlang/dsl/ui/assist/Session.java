package netlang.dsl.ui.assist;

import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.ISourceViewerExtension4;

/** How the list of an editor has come about. */
final class Session implements ICompletionListener {

  private static final Map<ITextViewer, Session> SESSIONS = new WeakHashMap<>();

  private volatile boolean automatic;

  private Session() {}

  static synchronized Session of(ITextViewer viewer) {
    return SESSIONS.computeIfAbsent(viewer, Session::begun);
  }

  private static Session begun(ITextViewer viewer) {
    Session session = new Session();
    if (viewer instanceof ISourceViewerExtension4 source
        && source.getContentAssistantFacade() != null)
      source.getContentAssistantFacade().addCompletionListener(session);
    return session;
  }

  /** Whether nobody has asked for it; not known of the first one. */
  boolean isAutomatic() {
    return automatic;
  }

  @Override
  public void assistSessionStarted(ContentAssistEvent event) {
    automatic = event.isAutoActivated;
  }

  @Override
  public void assistSessionEnded(ContentAssistEvent event) {}

  @Override
  public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {}
}
