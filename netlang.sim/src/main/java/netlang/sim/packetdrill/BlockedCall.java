package netlang.sim.packetdrill;

import java.util.List;
import netlang.sim.packetdrill.CallResult.Output;

/** A system call under way: most return as soon as they are made. */
final class BlockedCall {

  private final ScriptEvent.Called event;
  private final Operation operation;
  private final long end;
  private final long tolerance;
  private CallResult result;
  private long returnedAt;

  /** {@code end}: when it has to return; {@link EventTime#NONE} if that does not matter. */
  BlockedCall(ScriptEvent.Called event, Operation operation, long end, long tolerance) {
    this.event = event;
    this.operation = operation;
    this.end = end;
    this.tolerance = tolerance;
  }

  void retry(long now) {
    if (result != null) return;
    result = operation.attempt();
    returnedAt = now;
  }

  boolean hasReturned() {
    return result != null;
  }

  long end() {
    return end;
  }

  /** Nanoseconds between the return and when it should have been. */
  long apart() {
    return end == EventTime.NONE ? 0 : Math.abs(returnedAt - end);
  }

  Deviation stillBlocks() {
    String wanted = event.call().result() + " " + event.call().errorName();
    return of(event.call().name(), wanted.strip(), "still blocked");
  }

  /** What is wrong about the result or the time of return; null if nothing is. */
  Deviation deviation(boolean literal) {
    SystemCall call = event.call();
    if (!isRight(call)) {
      String wanted = (call.result() + " " + call.errorName()).strip();
      return of(call.name(), wanted, result.toString());
    }
    Output output = result.output();
    if (output != null && output.differs() && (literal || !output.field().startsWith("literal ")))
      return of(output.field(), output.wanted(), output.got());
    if (apart() > tolerance) return of("time", Schedule.seconds(end), Schedule.seconds(returnedAt));
    return null;
  }

  private boolean isRight(SystemCall call) {
    if (call.result() == SystemCall.ANY_RESULT) return true;
    if (call.result() != result.value()) return false;
    return call.errorName().isEmpty()
        || result.error().isEmpty() && call.result() >= 0
        || number(call.errorName()) == number(result.error());
  }

  /** Two names may be one error: EAGAIN and EWOULDBLOCK. */
  private int number(String error) {
    if (error.isEmpty()) return 0;
    if (!Constants.isKnown(error)) throw ScriptFault.unsupported(event.line(), error);
    return Constants.value(error);
  }

  private Deviation of(String field, String wanted, String got) {
    List<String> details = List.of("expected " + event.call().text(), "actual   " + got);
    return new Deviation(event.line(), field, wanted, got, details);
  }
}
