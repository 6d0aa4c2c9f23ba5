package netlang.dsl.ui.colour;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** What can be coloured at once, without understanding the text. */
public final class Colouring extends PresentationReconciler {

  public Colouring() {
    RuleBasedScanner scanner = new RuleBasedScanner();
    Token comment =
        new Token(new TextAttribute(Display.getDefault().getSystemColor(SWT.COLOR_DARK_GREEN)));
    scanner.setRules(
        new IRule[] {new EndOfLineRule("//", comment), new MultiLineRule("/*", "*/", comment)});
    DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
    setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
  }
}
