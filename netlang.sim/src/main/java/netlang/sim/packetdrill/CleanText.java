package netlang.sim.packetdrill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script without comments and without the branches that are not taken; every line stays where it
 * was. Within back quotes, quotation marks and {@code %{ }%} nothing is a comment.
 */
final class CleanText {

  /** Of {@code #ifdef STANDARD} in the FreeBSD suite the branch is kept. */
  private static final String ALWAYS_DEFINED = "STANDARD";

  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^[ \\t]*(?:-D[ \\t]*|--define[= \\t]+)([A-Za-z_]\\w*)");
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*#\\s*(ifdef|ifndef|else|endif|define)\\b\\s*(\\w*).*");

  private final String text;
  private final StringBuilder out;
  private int at;

  private CleanText(String text) {
    this.text = text;
    out = new StringBuilder(text.length());
  }

  static String of(String script) {
    String text = script.replace("\r\n", "\n").replace('\r', '\n');
    return new CleanText(withoutBranches(text)).clean();
  }

  private String clean() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) blankUntil(text.indexOf('\n', at));
      else if (text.startsWith("/*", at)) blankComment();
      else if (text.startsWith("%{", at)) keepThrough("}%", 2);
      else if (text.charAt(at) == '`') keepThrough("`", 1);
      else if (text.charAt(at) == '"') keepThrough("\"", 1);
      else out.append(text.charAt(at++));
    }
    return out.toString();
  }

  private void blankComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) throw ScriptFault.syntax(line(), "the comment has no end");
    blankUntil(end + 2);
  }

  private void blankUntil(int end) {
    int stop = end < 0 ? text.length() : end;
    for (; at < stop; at++) out.append(text.charAt(at) == '\n' ? '\n' : ' ');
  }

  /** What has no end is left to the parser, which knows what it is. */
  private void keepThrough(String close, int open) {
    int end = text.indexOf(close, at + open);
    int stop = end < 0 ? text.length() : end + close.length();
    out.append(text, at, stop);
    at = stop;
  }

  private int line() {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static String withoutBranches(String text) {
    if (text.indexOf('#') < 0) return text;
    Set<String> defined = new TreeSet<>(Set.of(ALWAYS_DEFINED));
    for (MatchResult found : DEFINITION.matcher(text).results().toList())
      defined.add(found.group(1));
    Deque<Boolean> taken = new ArrayDeque<>();
    StringBuilder kept = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      Matcher directive = DIRECTIVE.matcher(line);
      boolean isDirective = directive.matches();
      if (isDirective) follow(directive.group(1), directive.group(2), defined, taken);
      else if (!taken.contains(false)) kept.append(line);
      kept.append('\n');
    }
    kept.setLength(kept.length() - 1);
    return kept.toString();
  }

  private static void follow(
      String directive, String name, Set<String> defined, Deque<Boolean> taken) {
    switch (directive) {
      case "ifdef" -> taken.push(defined.contains(name));
      case "ifndef" -> taken.push(!defined.contains(name));
      case "define" -> defined.add(name);
      case "else" -> {
        if (!taken.isEmpty()) taken.push(!taken.pop());
      }
      default -> taken.poll();
    }
  }
}
