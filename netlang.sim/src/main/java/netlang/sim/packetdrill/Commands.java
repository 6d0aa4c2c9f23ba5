package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands in back quotes. Nothing of it is executed: commands that set parameters of a kernel
 * set those of our host, those that only look or tidy up are ignored.
 */
final class Commands {

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
  private static final List<String> IGNORED =
      List.of("sockstat", "nstat", "tcpdrop", "ethtool", "true", "netstat", "ss", "sync", "echo");

  private final int line;
  private final Parameters parameters;

  Commands(int line, Parameters parameters) {
    this.line = line;
    this.parameters = parameters;
  }

  void run(String text) {
    String joined = text.replaceAll("\\\\\\s*\n", " ");
    for (String command : joined.split("\n|;|&&|\\|\\|")) {
      List<String> words = words(command);
      if (!words.isEmpty() && !words.get(0).startsWith("#")) run(words);
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(command).results().toList())
      words.add(word.group().replaceAll("[\"']", ""));
    return words;
  }

  private void run(List<String> words) {
    String command = words.get(0);
    String file = command.substring(command.lastIndexOf('/') + 1);
    List<String> rest = words.subList(1, words.size());
    if (file.equals("defaults.sh")) parameters.load(Profile.LINUX);
    else if (file.equals("sysctl")) assignments(rest, "net.", '.');
    else if (file.equals("set_sysctls.py")) assignments(rest, "/proc/sys/net/", '/');
    else if (file.startsWith("sysctl_restore_") || IGNORED.contains(file)) ignore(file, rest);
    else if (file.equals("tc") && isHarmlessQueue(rest)) ignore(file, rest);
    else throw ScriptFault.unsupported(line, "command " + String.join(" ", words));
  }

  /** A plain queue on the cable, without a limit that would lose anything. */
  private static boolean isHarmlessQueue(List<String> words) {
    return words.contains("qdisc") && words.contains("pfifo") && !words.contains("limit");
  }

  private void ignore(String command, List<String> rest) {
    if (!command.startsWith("sysctl_restore_"))
      parameters.warn("not executed: " + (command + " " + String.join(" ", rest)).strip());
  }

  /** {@code net.ipv4.tcp_sack=0}, or with a blank behind the name. */
  private void assignments(List<String> words, String beginning, char separator) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("#")) return;
      if (word.startsWith("-") || word.startsWith(">") || word.equals("/dev/null")) continue;
      int sign = word.indexOf('=');
      if (sign < 0) throw ScriptFault.unsupported(line, "command sysctl " + word);
      String value = word.substring(sign + 1);
      String name = word.substring(0, sign);
      if (value.isEmpty() && i + 1 < words.size()) value = words.get(++i);
      if (!name.startsWith(beginning) && !name.startsWith("kern."))
        throw ScriptFault.unsupported(line, "sysctl " + name);
      new KernelParameter(line, parameters)
          .set(name.replace("/proc/sys/", "").replace(separator, '.'), value.strip());
    }
  }
}
