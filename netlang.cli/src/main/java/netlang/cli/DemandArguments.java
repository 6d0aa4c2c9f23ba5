package netlang.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.Demand;
import netlang.run.UserError;

/** What is asked of a plan: {@code office=200}, {@code branch[1..12]=12}, {@code wan=/31}. */
final class DemandArguments {

  /** More would be a table that nobody reads. */
  static final int MOST = 1 << 20;

  /** As in the language, but with the letters of every script. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(-[\\p{L}\\p{N}_]+)*");

  private static final Pattern LANGUAGE_NAME = Pattern.compile("\\p{ASCII}*");

  private static final Pattern ELEMENTS =
      Pattern.compile("([^\\[\\]]*)\\[(?:(\\d{1,9})\\.\\.)?(\\d{1,9})]");
  private static final Pattern HOSTS = Pattern.compile("\\d{1,15}");
  private static final Pattern LENGTH = Pattern.compile("/(\\d|[12]\\d|3[012])");

  private final Set<String> names = new LinkedHashSet<>();
  private final List<Demand> demands = new ArrayList<>();

  /** Subnets and demands stand side by side; only these have an equals sign. */
  static boolean isDemand(String argument) {
    return argument.contains("=");
  }

  List<Demand> demands() {
    return demands;
  }

  void add(String argument) {
    int equals = argument.indexOf('=');
    String name = argument.substring(0, equals);
    String size = argument.substring(equals + 1);
    Matcher elements = ELEMENTS.matcher(name);
    if (!elements.matches()) {
      add(name, size);
      return;
    }
    String base = elements.group(1);
    int last = Integer.parseInt(elements.group(3));
    int first = elements.group(2) == null ? last : Integer.parseInt(elements.group(2));
    if (last < first)
      throw new UserError(
          Message.of("%s counts backwards: write %s[%s..%s]", name, base, last, first));
    checkCount(demands.size() + last - first + 1L);
    checkName(base);
    for (int number = first; number <= last; number++) add(element(base, number), size);
  }

  static String element(String base, int number) {
    return base + "[" + number + "]";
  }

  void checkCount(long count) {
    if (count > MOST)
      throw new UserError(
          Message.of("%s subnets are more than a plan can have: at most %s", count, MOST));
  }

  void checkName(String name) {
    if (!NAME.matcher(name).matches())
      throw new UserError(
          Message.of("'%s' is no name of a subnet: write it as in office=200", name));
  }

  /** The names must be those of the language. */
  void checkLanguageNames() {
    for (String name : names) {
      if (!LANGUAGE_NAME.matcher(name).matches())
        throw new UserError(
            Message.of("%s is no name in the language: it has other letters than a to z", name));
    }
  }

  private void add(String name, String size) {
    if (!ELEMENTS.matcher(name).matches()) checkName(name);
    if (!names.add(name)) throw new UserError(Message.of("two subnets are called %s", name));
    demands.add(demand(name, size));
  }

  private Demand demand(String name, String size) {
    Matcher length = LENGTH.matcher(size);
    if (length.matches()) return Demand.exactly(name, Integer.parseInt(length.group(1)));
    if (HOSTS.matcher(size).matches()) return new Demand(name, Long.parseLong(size));
    throw new UserError(
        Message.of(
            "%s=%s: '%s' is neither a number of hosts nor a prefix length; write %s=200 or %s=/24",
            name, size, size, name, name));
  }
}
