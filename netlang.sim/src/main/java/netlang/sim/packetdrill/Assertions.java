package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The code between {@code %{} and {@code }%}: {@code assert EXPRESSION [, MESSAGE]}, one or more,
 * in that part of Python that public scripts use. Numbers are whole; what is true is 1.
 */
final class Assertions {

  /** The end of a line is one too. */
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|\"[^\"]*\"|'[^']*'|==|!=|<=|>=|//|\\n|[^\\s\\w]");

  /** Gives a name its value; throws {@link ScriptFault} for one it does not know. */
  @FunctionalInterface
  interface Names {
    long value(String name);
  }

  private final int line;
  private final Names names;
  private final List<String> tokens;
  private int at;

  private Assertions(int line, Names names, List<String> tokens) {
    this.line = line;
    this.names = names;
    this.tokens = tokens;
  }

  /** The text of the first assertion that does not hold, with its values; null if all do. */
  static String failure(int line, String code, Names names) {
    List<String> seen = new ArrayList<>();
    Names noting =
        name -> {
          long value = names.value(name);
          String note = name + " is " + value;
          if (!name.startsWith("TCP") && !seen.contains(note)) seen.add(note);
          return value;
        };
    Assertions assertions = new Assertions(line, noting, tokens(joined(code)));
    while (assertions.skipEnds()) {
      int start = assertions.at;
      seen.clear();
      if (!assertions.holds())
        return String.join(" ", assertions.tokens.subList(start + 1, assertions.at))
            + ": "
            + String.join(", ", seen);
      assertions.skipMessage();
    }
    return null;
  }

  /** Looks up every name, and judges nothing. */
  static void lookUp(int line, String code, Names names) {
    Names ones =
        name -> {
          names.value(name);
          return 1; // nothing is divided by zero
        };
    Assertions assertions = new Assertions(line, ones, tokens(joined(code)));
    while (assertions.skipEnds()) {
      assertions.holds();
      assertions.skipMessage();
    }
  }

  /** In one line what is one to Python. */
  private static String joined(String code) {
    return code.replaceAll("#[^\n]*", "").replaceAll("\\\\[ \\t]*\n", " ");
  }

  private static List<String> tokens(String code) {
    List<String> tokens = new ArrayList<>();
    int depth = 0;
    for (MatchResult found : TOKEN.matcher(code).results().toList()) {
      String token = found.group();
      if (token.equals("(")) depth++;
      if (token.equals(")")) depth--;
      if (!token.equals("\n")) tokens.add(token);
      else if (depth == 0) tokens.add(";");
    }
    return tokens;
  }

  private boolean skipEnds() {
    while (sees(";")) at++;
    return at < tokens.size();
  }

  private boolean holds() {
    if (!take("assert"))
      throw ScriptFault.unsupported(line, "code other than assert: " + tokens.get(at));
    return disjunction() != 0;
  }

  private void skipMessage() {
    if (take(",")) while (at < tokens.size() && !sees(";")) at++;
    if (at < tokens.size() && !sees(";"))
      throw ScriptFault.unsupported(line, "code: " + tokens.get(at));
  }

  private boolean sees(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private boolean take(String token) {
    if (!sees(token)) return false;
    at++;
    return true;
  }

  // ---- the grammar of Python's expressions, loosest operator first

  private long disjunction() {
    long value = conjunction();
    while (take("or")) {
      long other = conjunction();
      if (value == 0) value = other;
    }
    return value;
  }

  private long conjunction() {
    long value = negation();
    while (take("and")) {
      long other = negation();
      if (value != 0) value = other;
    }
    return value;
  }

  private long negation() {
    if (take("not")) return negation() == 0 ? 1 : 0;
    return comparison();
  }

  /** {@code 1 < a < 3} compares both pairs. */
  private long comparison() {
    long left = sum();
    boolean compared = false;
    boolean holds = true;
    while (at < tokens.size()) {
      String operator = tokens.get(at);
      if (!List.of("==", "!=", "<", "<=", ">", ">=").contains(operator)) break;
      at++;
      compared = true;
      long right = sum();
      holds &= compare(left, operator, right);
      left = right;
    }
    return compared ? holds ? 1 : 0 : left;
  }

  private static boolean compare(long left, String operator, long right) {
    return switch (operator) {
      case "==" -> left == right;
      case "!=" -> left != right;
      case "<" -> left < right;
      case "<=" -> left <= right;
      case ">" -> left > right;
      default -> left >= right;
    };
  }

  private long sum() {
    long value = product();
    while (true) {
      if (take("+")) value += product();
      else if (take("-")) value -= product();
      else return value;
    }
  }

  private long product() {
    long value = factor();
    while (true) {
      if (take("*")) value *= factor();
      else if (take("/") || take("//")) value = Math.floorDiv(value, divisor());
      else if (take("%")) value = Math.floorMod(value, divisor());
      else return value;
    }
  }

  private long divisor() {
    long divisor = factor();
    if (divisor == 0) throw ScriptFault.script(line, "the code divides by zero");
    return divisor;
  }

  private long factor() {
    if (take("-")) return -factor();
    if (take("+")) return factor();
    if (take("(")) {
      long value = disjunction();
      if (!take(")")) throw ScriptFault.syntax(line, "the code lacks a ')'");
      return value;
    }
    if (at == tokens.size()) throw ScriptFault.syntax(line, "the code ends in an expression");
    String token = tokens.get(at++);
    if (token.matches("\\d{1,18}")) return Long.parseLong(token);
    if (token.matches("0[xX][0-9a-fA-F]{1,15}")) return Long.parseLong(token.substring(2), 16);
    if (token.equals("True")) return 1;
    if (token.equals("False")) return 0;
    if (token.matches("[A-Za-z_]\\w*")) return names.value(token);
    throw ScriptFault.unsupported(line, "code: " + token);
  }
}
