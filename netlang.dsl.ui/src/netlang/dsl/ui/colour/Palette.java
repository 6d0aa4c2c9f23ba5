package netlang.dsl.ui.colour;

import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/**
 * The colours of the theme that is chosen, by the names of token types of the protocol, and of
 * outcomes.
 */
public final class Palette {

  /** Of the colour definitions in {@code plugin.xml}. */
  private static final String PREFIX = "netlang.dsl.ui.colour.";

  private Palette() {}

  /** Null for what has none of its own. */
  public static Color colour(String type) {
    return theme().getCurrentTheme().getColorRegistry().get(PREFIX + type);
  }

  /** Null for what has no colour of its own. */
  static TextAttribute attribute(String type, boolean declares) {
    Color colour = colour(type);
    int style = declares ? SWT.BOLD : SWT.NORMAL;
    return colour == null && !declares ? null : new TextAttribute(colour, null, style);
  }

  private static IThemeManager theme() {
    return PlatformUI.getWorkbench().getThemeManager();
  }

  /** Whether such a change concerns the colours of a text. */
  static boolean concerns(String property) {
    return property.startsWith(PREFIX) || property.equals(IThemeManager.CHANGE_CURRENT_THEME);
  }

  static void addListener(IPropertyChangeListener listener) {
    theme().addPropertyChangeListener(listener);
  }

  static void removeListener(IPropertyChangeListener listener) {
    theme().removePropertyChangeListener(listener);
  }
}
