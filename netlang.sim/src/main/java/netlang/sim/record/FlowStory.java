package netlang.sim.record;

import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent.FlowEvent;

/** A step of a flow in words. */
final class FlowStory {

  private FlowStory() {}

  static String of(FlowEvent event, String flow) {
    int number = event.sequence();
    String answerer = event.from().isUnspecified() ? "" : " from " + event.from();
    String detail = event.detail().isEmpty() ? "" : ": " + event.detail();
    return flow
        + switch (event.step()) {
          case STARTED -> " starts";
          case SENT -> " sends " + number + (event.bytes() > 0 ? " (" + event.bytes() + " B)" : "");
          case RECEIVED ->
              " gets answer " + number + answerer + " after " + Nanos.print(event.nanos());
          case DELIVERED ->
              " delivers " + number + answerer + " after " + Nanos.print(event.nanos());
          case CONNECTED -> " connects" + answerer + " after " + Nanos.print(event.nanos());
          case STALLED -> " stalls";
          case LATE -> " gets " + number + answerer + " too late, by " + Nanos.print(event.nanos());
          case HOP ->
              " finds "
                  + event.from()
                  + " with probe "
                  + number
                  + " after "
                  + Nanos.print(event.nanos());
          case TIMED_OUT -> " waits for answer " + number + " no longer";
          case FAILED -> (number > 0 ? " fails with " + number : " fails") + answerer + detail;
          case STOPPED -> " is stopped";
          case FINISHED -> " is done";
        };
  }
}
