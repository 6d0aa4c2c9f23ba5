package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.engine.Engine;
import netlang.sim.packetdrill.CallResult.Output;
import netlang.sim.packetdrill.SystemCall.Argument;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.tcp.TcpState;

/** poll: which descriptors are ready for what. */
final class Poll {

  private static final long MILLISECOND = 1_000_000;
  private static final int IN = Constants.value("POLLIN") | Constants.value("POLLRDNORM");
  private static final int OUT = Constants.value("POLLOUT") | Constants.value("POLLWRNORM");
  private static final int ERROR = Constants.value("POLLERR");
  private static final int HANG_UP = Constants.value("POLLHUP");
  private static final int READ_HANG_UP = Constants.value("POLLRDHUP");

  private final Engine engine;
  private final Sockets sockets;

  /** {@code revents}: what the script says. */
  private record Entry(Descriptor descriptor, int events, int revents) {}

  Poll(Engine engine, Sockets sockets) {
    this.engine = engine;
    this.sockets = sockets;
  }

  /** {@code poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, 1000)}. */
  Operation poll(Arguments arguments) {
    if (!(arguments.get(0) instanceof Argument.Listed list))
      throw ScriptFault.script(arguments.line(), "poll needs [{fd=…, events=…, revents=…}]");
    List<Entry> entries = new ArrayList<>();
    for (Argument element : list.elements()) entries.add(entry(arguments, element));
    long timeout = arguments.number(2);
    long deadline = engine.now() + timeout * MILLISECOND;
    if (timeout > 0) engine.schedule(deadline, () -> {}); // so that somebody asks again then
    return () -> {
      CallResult result = look(entries);
      boolean over = timeout == 0 || timeout > 0 && engine.now() >= deadline;
      return result.value() > 0 || over ? result : null;
    };
  }

  private Entry entry(Arguments arguments, Argument element) {
    if (!(element instanceof Argument.Structure structure))
      throw ScriptFault.script(arguments.line(), "poll needs {fd=…, events=…, revents=…}");
    long number = arguments.field(structure, "fd", -1);
    Descriptor descriptor = sockets.descriptor(number);
    if (descriptor == null)
      throw ScriptFault.script(arguments.line(), "descriptor " + number + " is not open");
    return new Entry(
        descriptor,
        (int) arguments.field(structure, "events", 0),
        (int) arguments.field(structure, "revents", 0));
  }

  private static CallResult look(List<Entry> entries) {
    int ready = 0;
    List<String> wanted = new ArrayList<>();
    List<String> got = new ArrayList<>();
    for (Entry entry : entries) {
      int found = readiness(entry.descriptor()) & (entry.events() | ERROR | HANG_UP);
      if (found != 0) ready++;
      wanted.add(words(entry.revents()));
      got.add(words(found));
    }
    Output output = new Output("revents", String.join(", ", wanted), String.join(", ", got));
    return new CallResult(ready, "", output);
  }

  private static int readiness(Descriptor descriptor) {
    TcpSocket socket = descriptor.socket();
    TcpState state = socket.state();
    if (state == TcpState.LISTEN) return descriptor.isAcceptable() ? IN : 0;
    boolean peerEnded =
        switch (state) {
          case CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT, CLOSED -> true;
          default -> false;
        };
    int ready = 0;
    if (socket.isReadable()) ready |= IN;
    if (socket.isWritable()) ready |= OUT;
    if (peerEnded) ready |= READ_HANG_UP;
    if (state == TcpState.CLOSED) ready |= HANG_UP | IN | OUT;
    if (socket.hasError()) ready |= ERROR;
    return ready;
  }

  private static String words(int events) {
    List<String> words = new ArrayList<>();
    for (int bit = 1; bit <= events; bit <<= 1)
      if ((events & bit) != 0) words.add(Constants.name("POLL", bit));
    return words.isEmpty() ? "0" : String.join("|", words);
  }
}
