package netlang.sim.packetdrill;

import java.util.List;
import netlang.sim.packetdrill.SystemCall.Argument;

/** The arguments of a system call, as the call wants to have them. */
final class Arguments {

  private final int line;
  private final SystemCall call;

  Arguments(int line, SystemCall call) {
    this.line = line;
    this.call = call;
  }

  int line() {
    return line;
  }

  SystemCall call() {
    return call;
  }

  void expect(int count) {
    if (call.arguments().size() != count)
      throw ScriptFault.script(
          line, call.name() + " takes " + count + " arguments, not " + call.arguments().size());
  }

  Argument get(int index) {
    if (index >= call.arguments().size())
      throw ScriptFault.script(line, call.name() + " needs more arguments");
    return call.arguments().get(index);
  }

  long number(int index) {
    return number(get(index), "argument " + (index + 1) + " of " + call.name());
  }

  /** The number in {@code [1]}, or {@code 1} itself. */
  long listedNumber(int index) {
    Argument argument = get(index);
    if (argument instanceof Argument.Listed listed) argument = single(listed);
    return number(argument, "argument " + (index + 1) + " of " + call.name());
  }

  /** The only element. */
  Argument single(Argument.Listed listed) {
    List<Argument> elements = listed.elements();
    if (elements.size() != 1)
      throw ScriptFault.script(line, call.name() + " needs one value in [ ]");
    return elements.get(0);
  }

  /** The field of a structure; {@code fallback} if it does not say. */
  long field(Argument.Structure structure, String name, long fallback) {
    Argument value = structure.fields().get(name);
    return value == null ? fallback : number(value, name);
  }

  boolean isUsual(int index) {
    return get(index) instanceof Argument.Usual;
  }

  /** Only {@code ...} will do: anything else asks for what this player does not have. */
  void expectUsual(int index, String what) {
    if (!isUsual(index)) throw ScriptFault.unsupported(line, what);
  }

  long number(Argument argument, String what) {
    if (argument instanceof Argument.Value value) return value.value();
    if (argument instanceof Argument.Unknown unknown)
      throw ScriptFault.unsupported(line, unknown.name());
    throw ScriptFault.script(line, what + " has to be a number");
  }

  ScriptFault unsupported(String what) {
    return ScriptFault.unsupported(line, what);
  }
}
