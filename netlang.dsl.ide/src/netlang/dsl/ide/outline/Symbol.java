package netlang.dsl.ide.outline;

import java.util.List;
import org.eclipse.xtext.util.ITextRegion;

/**
 * An element of a file.
 *
 * @param detail what else one wants to know at a glance, or ""
 * @param whole all its text
 * @param name the part of it to be selected
 */
public record Symbol(
    String title,
    String detail,
    Kind kind,
    ITextRegion whole,
    ITextRegion name,
    List<Symbol> children) {

  /** What the element is. */
  public enum Kind {
    NETWORK,
    HOST,
    ROUTER,
    SWITCH,
    INTERFACE,
    LINK,
    FLOW,
    SCENARIO,
    EVENT,
    EXPECTATION,
    MODULE,
    KIND,
    /** A constant or a subnet. */
    VALUE,
    /** A loop or a condition. */
    BLOCK
  }

  public Symbol {
    children = List.copyOf(children);
  }
}
