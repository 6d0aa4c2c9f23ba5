package netlang.dsl.compile;

import netlang.dsl.net.Window;
import netlang.dsl.net.WindowKind;
import netlang.dsl.value.Quantities;

/**
 * Spans of time. {@code before} leaves its time out, the others have theirs in: before 1 s and
 * after 1 s is always.
 */
final class Windows {

  private Windows() {}

  /**
   * Of a claim about a flow: nanoseconds since its start, {@link Long#MAX_VALUE} if there is no
   * such limit.
   */
  static long within(Window window) {
    return window == null || window.getKind() != WindowKind.WITHIN
        ? Long.MAX_VALUE
        : Quantities.time(window.getFrom()).get();
  }

  /** In absolute time; a window that counts from a flow's start is always in it. */
  static netlang.sim.plan.Window ofFlow(Window window) {
    return window != null && window.getKind() == WindowKind.WITHIN
        ? netlang.sim.plan.Window.ALWAYS
        : absolute(window);
  }

  static netlang.sim.plan.Window absolute(Window window) {
    if (window == null) return netlang.sim.plan.Window.ALWAYS;
    long from = Quantities.time(window.getFrom()).get();
    return switch (window.getKind()) {
      case BEFORE -> new netlang.sim.plan.Window(0, from - 1);
      case AFTER -> new netlang.sim.plan.Window(from, Long.MAX_VALUE);
      case DURING -> {
        if (window.getTo() == null) throw new LetThrough("during without an end", window);
        yield new netlang.sim.plan.Window(from, Quantities.time(window.getTo()).get());
      }
      case WITHIN -> throw new LetThrough("within where no flow is", window);
    };
  }
}
