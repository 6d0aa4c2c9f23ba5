package netlang.sim.packetdrill;

/** One line of a script. */
sealed interface ScriptEvent {

  /** Where it stands; 1 is the first line. */
  int line();

  EventTime time();

  /** A segment that is put into the host. */
  record Injected(int line, EventTime time, SegmentLine segment) implements ScriptEvent {}

  /** A segment that the host has to send. */
  record Expected(int line, EventTime time, SegmentLine segment) implements ScriptEvent {}

  /** An ICMP error that is put into the host. */
  record Reported(int line, EventTime time, IcmpLine message) implements ScriptEvent {}

  record Called(int line, EventTime time, SystemCall call) implements ScriptEvent {}

  /** What stood in back quotes: for a shell, originally. */
  record Command(int line, EventTime time, String text) implements ScriptEvent {}

  /** What stood between {@code %{} and {@code }%}: Python, originally. */
  record Code(int line, EventTime time, String text) implements ScriptEvent {}
}
