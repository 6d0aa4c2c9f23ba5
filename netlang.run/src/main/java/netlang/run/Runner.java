package netlang.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.record.Capture;
import netlang.sim.record.JsonTrace;
import netlang.sim.record.SeriesTable;
import netlang.sim.record.Summary;
import netlang.sim.record.TextTrace;
import netlang.sim.run.Simulation;
import netlang.sim.trace.TraceSink;
import netlang.sim.verdict.Judge;
import netlang.sim.verdict.Verdict;

/** Runs one scenario, with a judge and whatever recorders are wanted. */
public final class Runner {

  private Runner() {}

  /** Runs without writing anything; the observer gets every event. */
  public static RunResult run(ScenarioPlan scenario, TraceSink observer) {
    Judge judge = new Judge(scenario);
    Summary summary = new Summary(scenario);
    Simulation simulation =
        new Simulation(scenario, TraceSink.all(List.of(observer, summary, judge)));
    judge.attach(simulation);
    simulation.run();
    List<Verdict> verdicts = judge.verdicts();
    return new RunResult(
        scenario, simulation.now(), verdicts, summary, simulation.statistics(), List.of());
  }

  /**
   * Runs and writes the outputs into the folder: all of them whole, or none.
   *
   * @throws UserError if they cannot be written
   */
  public static RunResult run(
      ScenarioPlan scenario, TraceSink observer, Path folder, Set<Output> outputs) {
    if (outputs.isEmpty()) return run(scenario, observer);
    try (Recording recording = new Recording(scenario.network(), folder, outputs)) {
      RunResult result = run(scenario, TraceSink.all(List.of(observer, recording.sink())));
      List<Path> files = recording.complete(result);
      return new RunResult(
          scenario,
          result.endNanos(),
          result.verdicts(),
          result.summary(),
          result.statistics(),
          files);
    } catch (UncheckedIOException e) {
      throw ResultFolder.failure(folder, e);
    } catch (IOException e) {
      throw ResultFolder.failure(folder, e);
    }
  }

  /** The files of one run while they are being written. */
  private static final class Recording implements AutoCloseable {

    private final Map<Output, PendingFile> files = new EnumMap<>(Output.class);
    private final List<Writer> writers = new ArrayList<>();
    private final List<TraceSink> sinks = new ArrayList<>();

    Recording(NetworkPlan network, Path folder, Set<Output> outputs) throws IOException {
      try {
        for (Output output : Output.values()) {
          if (!outputs.contains(output) || !output.isOf(network)) continue;
          files.put(output, new PendingFile(folder.resolve(output.fileName())));
          open(output, network);
        }
      } catch (IOException | RuntimeException e) {
        close();
        throw e;
      }
    }

    private void open(Output output, NetworkPlan network) {
      switch (output) {
        case TEXT_TRACE ->
            sinks.add(new TextTrace(network, writer(output), TextTrace.Detail.NORMAL));
        case JSON_TRACE -> sinks.add(new JsonTrace(network, writer(output)));
        case CAPTURE -> sinks.add(new Capture(network, files.get(output).stream()));
        case SERIES -> sinks.add(new SeriesTable(network, writer(output)));
        case SUMMARY -> {} // when everything else is known
      }
    }

    private Writer writer(Output output) {
      Writer writer =
          new BufferedWriter(
              new OutputStreamWriter(files.get(output).stream(), StandardCharsets.UTF_8));
      writers.add(writer);
      return writer;
    }

    TraceSink sink() {
      return TraceSink.all(sinks);
    }

    /** Puts the files in their places, the summary last: where it is, the others are. */
    List<Path> complete(RunResult result) throws IOException {
      if (files.containsKey(Output.SUMMARY)) {
        String summary =
            result.summary().json(result.statistics(), result.endNanos(), result.verdicts());
        files.get(Output.SUMMARY).stream().write(summary.getBytes(StandardCharsets.UTF_8));
      }
      for (Writer writer : writers) writer.flush();
      for (PendingFile file : files.values()) file.stream().flush();
      List<Path> completed = new ArrayList<>();
      for (PendingFile file : files.values()) completed.add(file.complete());
      return completed;
    }

    @Override
    public void close() throws IOException {
      for (PendingFile file : files.values()) file.close();
    }
  }
}
