package netlang.dsl.ui.debug;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.place.Places;
import netlang.run.UserError;
import netlang.run.recording.PacketFilter;
import netlang.run.recording.Recording;
import netlang.run.recording.SourceLine;
import netlang.run.recording.Stops;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.Origin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;

/** The breakpoints that are set and enabled, and where they stop a recording. */
final class Breakpoints {

  private final Recording recording;

  Breakpoints(Recording recording) {
    this.recording = recording;
  }

  /** As they are set now. */
  Stops stops() {
    List<Stops.Breakpoint> found = new ArrayList<>();
    if (DebugPlugin.getDefault().getBreakpointManager().isEnabled())
      for (NetBreakpoint breakpoint : enabled()) stop(breakpoint).ifPresent(found::add);
    return new Stops(recording, found);
  }

  /** Those that the last of so many events is one for. */
  IBreakpoint[] at(int position) {
    return enabled().stream()
        .filter(each -> stop(each).filter(stop -> isAt(stop, position)).isPresent())
        .toArray(IBreakpoint[]::new);
  }

  private boolean isAt(Stops.Breakpoint stop, int position) {
    return new Stops(recording, List.of(stop)).isAtBreakpoint(position);
  }

  private static List<NetBreakpoint> enabled() {
    List<NetBreakpoint> found = new ArrayList<>();
    try {
      for (IBreakpoint each :
          DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(NetBreakpoint.MODEL))
        if (each instanceof NetBreakpoint breakpoint && each.isEnabled()) found.add(breakpoint);
    } catch (CoreException e) {
      NetLangPlugin.log("The breakpoints could not be read", e);
    }
    return found;
  }

  private Optional<Stops.Breakpoint> stop(NetBreakpoint breakpoint) {
    try {
      int line = breakpoint.getLineNumber();
      ScenarioPlan scenario = recording.scenario();
      PacketFilter condition = PacketFilter.of(scenario.network(), breakpoint.condition());
      return fileNames().stream()
          .filter(name -> Places.isIn(new Origin(name, line), breakpoint.file()))
          .findFirst()
          .map(name -> new SourceLine(recording, new Origin(name, line)))
          .map(here -> new Stops.Breakpoint(here, condition));
    } catch (CoreException | UserError e) {
      NetLangPlugin.log("A breakpoint is left out", e);
      return Optional.empty();
    }
  }

  /** As the plan calls the files that it came from. */
  private Set<String> fileNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Origin each : SourceLine.of(recording.scenario()))
      if (each.isKnown()) names.add(each.file());
    return names;
  }
}
