package netlang.dsl.recovery;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.antlr.runtime.DFA;
import org.antlr.runtime.Parser;

/**
 * What may be left out, is, when the text behind it is wrong.
 *
 * <p>To see whether {@code pc[3]} begins a path such as {@code pc[3]/r1}, the parser looks beyond
 * it; and if the word behind it is wrong, it would give up before the path, not at the word. Its
 * tables get one more column for all other words: the path ends here. What the path belongs to then
 * meets the wrong word and can say what is missing.
 */
final class Options {

  private static final Map<Class<?>, short[]> OTHERWISE = new ConcurrentHashMap<>();

  private Options() {}

  /** ANTLR has no door to its tables, hence the reflection. */
  static void makeLenient(Parser parser) {
    try {
      for (Field field : parser.getClass().getDeclaredFields()) {
        if (!DFA.class.isAssignableFrom(field.getType())) continue;
        field.setAccessible(true);
        DFA decision = (DFA) field.get(parser);
        if (isOption(decision.getDescription())) endOtherwise(decision);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not the parser that ANTLR 3 generates", e);
    }
  }

  /** {@code ( … )*} or {@code ( … )?}. */
  private static boolean isOption(String decision) {
    return decision.startsWith("()* loopback") || decision.endsWith(")?");
  }

  private static void endOtherwise(DFA decision) throws ReflectiveOperationException {
    short[] otherwise = OTHERWISE.get(decision.getClass());
    if (otherwise == null) {
      otherwise = otherwise(table(decision, "eot"), table(decision, "accept"));
      OTHERWISE.put(decision.getClass(), otherwise);
    }
    field("eot").set(decision, otherwise);
  }

  /** For each state, the one that leaves out; it has the highest number of the choices. */
  private static short[] otherwise(short[] given, short[] accepted) {
    int end = 0;
    for (int i = 0; i < accepted.length; i++) if (accepted[i] > accepted[end]) end = i;
    short[] otherwise = new short[given.length];
    Arrays.fill(otherwise, (short) end);
    return otherwise;
  }

  private static short[] table(DFA decision, String name) throws ReflectiveOperationException {
    return (short[]) field(name).get(decision);
  }

  private static Field field(String name) throws ReflectiveOperationException {
    Field field = DFA.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
