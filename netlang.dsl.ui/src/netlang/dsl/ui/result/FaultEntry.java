package netlang.dsl.ui.result;

import java.util.List;
import netlang.run.Diagnostic;
import netlang.sim.trace.Origin;

/** An error of a file that kept it from being run. */
record FaultEntry(FileEntry parent, Diagnostic diagnostic) implements Entry {

  @Override
  public String title() {
    return diagnostic.message();
  }

  @Override
  public String detail() {
    return diagnostic.code();
  }

  @Override
  public Status status() {
    return Status.ERROR;
  }

  @Override
  public Origin place() {
    return new Origin(diagnostic.file(), Math.max(1, diagnostic.line()));
  }

  @Override
  public List<Entry> children() {
    return List.of();
  }
}
