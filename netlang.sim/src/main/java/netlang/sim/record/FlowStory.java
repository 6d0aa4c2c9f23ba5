package netlang.sim.record;

import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent.FlowEvent;

/**
 * A step of a flow in words. Datagrams and probes have numbers; of a stream there are only octets.
 */
final class FlowStory {

  private FlowStory() {}

  static String of(FlowEvent event, String flow) {
    int number = event.sequence();
    String answerer = event.from().isUnspecified() ? "" : " from " + event.from();
    String detail = event.detail().isEmpty() ? "" : ": " + event.detail();
    return flow
        + switch (event.step()) {
          case STARTED -> " starts";
          case SENT -> " sends " + sent(number, event.bytes());
          case RECEIVED -> " gets answer " + number + answerer + after(event);
          case DELIVERED ->
              (event.detail().equals(Portions.BY_NOW) ? " has delivered " : " delivers ")
                  + what(number, event.bytes())
                  + answerer
                  + after(event);
          case CONNECTED -> " is connected to " + event.from() + after(event);
          case STALLED -> " stalls" + forHowLong(event);
          case LATE ->
              " gets "
                  + what(number, event.bytes())
                  + answerer
                  + " too late, by "
                  + Nanos.print(event.nanos());
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

  private static String sent(int number, int bytes) {
    return number == 0 ? bytes + " B" : number + (bytes > 0 ? " (" + bytes + " B)" : "");
  }

  private static String what(int number, int bytes) {
    return number == 0 ? bytes + " B" : String.valueOf(number);
  }

  private static String after(FlowEvent event) {
    return event.sequence() == 0 && event.nanos() == 0
        ? ""
        : " after " + Nanos.print(event.nanos());
  }

  private static String forHowLong(FlowEvent event) {
    return event.nanos() == 0 ? "" : " for " + Nanos.print(event.nanos());
  }
}
