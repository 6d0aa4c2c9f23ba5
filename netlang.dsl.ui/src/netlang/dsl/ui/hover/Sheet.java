package netlang.dsl.ui.hover;

import netlang.dsl.ui.hover.Markdown.Span;
import netlang.dsl.ui.hover.Markdown.Style;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.editors.text.EditorsUI;

/** A small window that shows a piece of Markdown. */
public final class Sheet extends AbstractInformationControl
    implements IInformationControlExtension2 {

  /** Longer lines than this many pixels nobody reads. */
  private static final int WIDEST = 640;

  private static final int MARGIN = 6;

  private StyledText text;

  private Sheet(Shell parent, String advice) {
    super(parent, advice);
    create();
  }

  /** One that can be enlarged. */
  private Sheet(Shell parent) {
    super(parent, true);
    create();
  }

  /** Of windows that go away when the mouse does; with F2 they stay and can be enlarged. */
  public static IInformationControlCreator creator() {
    return new AbstractReusableInformationControlCreator() {
      @Override
      protected IInformationControl doCreateInformationControl(Shell parent) {
        return new Sheet(parent, EditorsUI.getTooltipAffordanceString());
      }
    };
  }

  /** Of windows beside a list of proposals. */
  public static IInformationControlCreator besideProposals() {
    return Sheet::new;
  }

  @Override
  protected void createContent(Composite parent) {
    text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    text.setAlwaysShowScrollBars(false);
    text.setMargins(MARGIN, MARGIN - 2, MARGIN, MARGIN - 2);
    text.setFont(JFaceResources.getDialogFont());
    text.setForeground(parent.getForeground());
    text.setBackground(parent.getBackground());
  }

  @Override
  public void setInput(Object markdown) {
    setInformation((String) markdown);
  }

  @Override
  public void setInformation(String markdown) {
    Markdown shown = Markdown.of(markdown);
    text.setText(shown.text());
    for (Span span : shown.spans()) text.setStyleRange(range(span));
    GC gc = new GC(text);
    int indent = gc.textExtent("•  ").x;
    gc.dispose();
    for (int bullet : shown.bullets())
      text.setLineWrapIndent(text.getLineAtOffset(bullet), 1, indent);
  }

  private static StyleRange range(Span span) {
    StyleRange range = new StyleRange();
    range.start = span.offset();
    range.length = span.length();
    if (span.style() == Style.BOLD) range.fontStyle = SWT.BOLD;
    else if (span.style() == Style.ITALIC) range.fontStyle = SWT.ITALIC;
    else range.font = JFaceResources.getTextFont();
    return range;
  }

  @Override
  public boolean hasContents() {
    return text.getCharCount() > 0;
  }

  @Override
  public Point computeSizeHint() {
    Point limits = getSizeConstraints();
    int widest = limits == null || limits.x <= 0 ? WIDEST : Math.min(WIDEST, limits.x);
    Rectangle trim = computeTrim();
    Point size = text.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
    if (size.x > widest) size = text.computeSize(widest, SWT.DEFAULT, true);
    return new Point(size.x + trim.width, size.y + trim.height);
  }

  @Override
  public void setForegroundColor(Color colour) {
    super.setForegroundColor(colour);
    text.setForeground(colour);
  }

  @Override
  public void setBackgroundColor(Color colour) {
    super.setBackgroundColor(colour);
    text.setBackground(colour);
  }

  @Override
  public void setFocus() {
    super.setFocus();
    text.setFocus();
  }

  @Override
  public IInformationControlCreator getInformationPresenterControlCreator() {
    return Sheet::new;
  }
}
