package netlang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs workloads each in a virtual machine of its own, started with the options of this one. */
final class OtherProcess {

  private OtherProcess() {}

  /** The line of the run with the median CPU time, and how far the others are from it. */
  static String median(int reps, List<String> arguments) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < reps; i++) lines.add(line(arguments));
    lines.sort(Comparator.comparingDouble(line -> number(line, "cpu_s")));
    String median = lines.get((reps - 1) / 2);
    return String.format(
        "%s,\"reps\":%d,\"cpu_s_min\":%s,\"cpu_s_max\":%s}",
        median.substring(0, median.length() - 1),
        reps,
        number(lines.get(0), "cpu_s"),
        number(lines.get(reps - 1), "cpu_s"));
  }

  /** A number of a JSON line. */
  static double number(String line, String field) {
    Matcher matcher = Pattern.compile("\"" + field + "\":([-+.0-9eE]+)").matcher(line);
    if (!matcher.find()) throw new IllegalStateException("no " + field + " in: " + line);
    return Double.parseDouble(matcher.group(1));
  }

  private static String line(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) throw new IllegalStateException(command + " ended with " + status);
      return output.strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
