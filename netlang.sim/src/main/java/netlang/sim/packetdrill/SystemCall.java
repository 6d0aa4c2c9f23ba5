package netlang.sim.packetdrill;

import java.util.List;
import java.util.Map;

/**
 * A system call as a script writes it, with what it has to come to.
 *
 * @param result {@link Long#MIN_VALUE}: any ({@code ...})
 * @param errorName empty if none is written
 */
record SystemCall(
    String name, List<Argument> arguments, long result, String errorName, String text) {

  static final long ANY_RESULT = Long.MIN_VALUE;

  SystemCall {
    arguments = List.copyOf(arguments);
  }

  /** What stands between the parentheses. */
  sealed interface Argument {

    /** {@code ...}: the usual. */
    record Usual() implements Argument {}

    /** A number, or constants. */
    record Value(long value) implements Argument {}

    /** A constant that is not known; whoever needs it says so. */
    record Unknown(String name) implements Argument {}

    record Quoted(String text) implements Argument {}

    record Listed(List<Argument> elements) implements Argument {}

    /** {@code {fd=4, events=POLLIN}}, in that order. */
    record Structure(Map<String, Argument> fields) implements Argument {}
  }
}
