package netlang.dsl.ui.colour;

import java.util.Set;
import netlang.dsl.ui.EditingContext;
import netlang.dsl.ui.server.LanguageServer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Display;

/** Colours a text while it is typed. */
public final class Colouring extends PresentationReconciler {

  private final Letters letters = new Letters();
  private final Token comment = new Token(null);
  private final Token string = new Token(null);
  private final IPropertyChangeListener themeListener = this::themeChanged;
  private ITextViewer viewer;
  private Meanings meanings;

  public Colouring() {
    choose();
    setDocumentPartitioning(Partitions.NAME);
    repair(IDocument.DEFAULT_CONTENT_TYPE, letters);
    repair(Partitions.COMMENT, all(comment));
    repair(Partitions.STRING, all(string));
  }

  private static ITokenScanner all(Token token) {
    RuleBasedScanner scanner = new RuleBasedScanner();
    scanner.setDefaultReturnToken(token);
    return scanner;
  }

  private void repair(String partition, ITokenScanner scanner) {
    DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
    setDamager(repairer, partition);
    setRepairer(repairer, partition);
  }

  private void choose() {
    letters.choose();
    comment.setData(Palette.attribute("comment", false));
    string.setData(Palette.attribute("string", false));
  }

  private void themeChanged(PropertyChangeEvent event) {
    if (!Palette.concerns(event.getProperty())) return;
    choose();
    if (viewer.getTextWidget() != null) viewer.invalidateTextPresentation();
  }

  @Override
  public void install(ITextViewer viewer) {
    this.viewer = viewer;
    // in a comparison nobody else does so
    if (viewer.getDocument() != null) new Partitions().setup(viewer.getDocument());
    super.install(viewer);
    Palette.addListener(themeListener);
    EditingContext.activate();
    if (viewer instanceof TextViewer coloured) meanings = new Meanings(coloured);
    LanguageServer.keywords()
        .thenAccept(words -> Display.getDefault().asyncExec(() -> learn(words)));
  }

  private void learn(Set<String> keywords) {
    letters.learn(keywords);
    if (viewer.getTextWidget() != null) viewer.invalidateTextPresentation();
  }

  @Override
  public void uninstall() {
    Palette.removeListener(themeListener);
    if (meanings != null) meanings.uninstall();
    super.uninstall();
  }
}
