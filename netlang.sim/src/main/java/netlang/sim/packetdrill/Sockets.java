package netlang.sim.packetdrill;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netlang.sim.engine.Engine;
import netlang.sim.tcp.SocketError;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.tcp.TcpState;

/**
 * The process that the script is: its descriptors, and its system calls on the host's TCP. A call
 * that blocks is asked again by whoever lets time pass.
 */
final class Sockets {

  /** What {@code bind(3, ..., ...)} and {@code connect(3, ..., ...)} mean. */
  static final int USUAL_PORT = 8080;

  private static final List<String> CALLS =
      List.of(
          ("accept bind close connect fcntl getsockopt ioctl listen poll read recv recvfrom send"
                  + " sendto setsockopt shutdown socket write")
              .split(" "));

  private static final int NON_BLOCKING = Constants.value("O_NONBLOCK");

  private final TcpLayer tcp;
  private final Parameters parameters;
  private final Connections connections;
  private final Map<Long, Descriptor> descriptors = new TreeMap<>();
  private final Transfers transfers;
  private final SocketOptions options;
  private final Poll poll;
  private Descriptor latest;

  Sockets(TcpLayer tcp, Engine engine, Parameters parameters, Connections connections) {
    this.tcp = tcp;
    this.parameters = parameters;
    this.connections = connections;
    transfers = new Transfers(engine);
    options = new SocketOptions(parameters);
    poll = new Poll(engine, this);
  }

  static boolean knows(String call) {
    return CALLS.contains(call);
  }

  /** The descriptor that was opened last; null if there is none. */
  Descriptor latest() {
    return latest;
  }

  /** Begins the call. */
  Operation begin(int line, SystemCall call) {
    Arguments arguments = new Arguments(line, call);
    return switch (call.name()) {
      case "socket" -> socket(arguments);
      case "poll" -> poll.poll(arguments);
      case "setsockopt", "getsockopt" -> optionCall(arguments);
      case "read", "recv", "recvfrom", "write", "send", "sendto" -> transfer(arguments);
      default -> ownCall(arguments);
    };
  }

  /** The descriptor of that number, or null. */
  Descriptor descriptor(long number) {
    return descriptors.get(number);
  }

  /** The descriptor of that socket, if it is still open; else null. */
  Descriptor descriptorOf(TcpSocket socket) {
    for (Descriptor each : descriptors.values()) if (each.socket() == socket) return each;
    return null;
  }

  private static Operation done(CallResult result) {
    return () -> result;
  }

  private static CallResult resultOf(SocketError error) {
    return error == SocketError.NONE ? CallResult.SUCCESS : CallResult.failure(error);
  }

  // ---- which call

  private Operation ownCall(Arguments arguments) {
    long number = arguments.number(0);
    Descriptor descriptor = descriptors.get(number);
    if (descriptor == null) return done(CallResult.failure("EBADF"));
    return switch (arguments.call().name()) {
      case "bind" -> bind(arguments, descriptor);
      case "listen" -> listen(arguments, descriptor);
      case "accept" -> accept(arguments, descriptor);
      case "connect" -> connect(arguments, descriptor);
      case "shutdown" -> shutdown(arguments, descriptor);
      case "fcntl" -> fcntl(arguments, descriptor);
      case "ioctl" -> done(options.ioctl(arguments, descriptor));
      case "close" -> close(number, descriptor);
      default -> throw arguments.unsupported(arguments.call().name());
    };
  }

  private Operation optionCall(Arguments arguments) {
    Descriptor descriptor = descriptors.get(arguments.number(0));
    if (descriptor == null) return done(CallResult.failure("EBADF"));
    return done(
        arguments.call().name().equals("setsockopt")
            ? options.set(arguments, descriptor)
            : options.get(arguments, descriptor));
  }

  private Operation transfer(Arguments arguments) {
    Descriptor descriptor = descriptors.get(arguments.number(0));
    if (descriptor == null) return done(CallResult.failure("EBADF"));
    return transfers.begin(arguments, descriptor);
  }

  // ---- the calls

  private Operation socket(Arguments arguments) {
    arguments.expect(3);
    if (!arguments.isUsual(0) && arguments.number(0) != Constants.value("AF_INET"))
      throw arguments.unsupported("protocol family " + arguments.number(0));
    long type = arguments.number(1);
    if ((type & ~NON_BLOCKING) != Constants.value("SOCK_STREAM"))
      throw arguments.unsupported("socket type " + type);
    long protocol = arguments.number(2);
    if (protocol != 0 && protocol != Constants.value("IPPROTO_TCP"))
      throw arguments.unsupported("protocol " + protocol);
    TcpSocket socket = tcp.socket();
    parameters.apply(socket);
    return done(open(arguments, socket, (type & NON_BLOCKING) != 0));
  }

  /** The script's number becomes the descriptor's name. */
  private CallResult open(Arguments arguments, TcpSocket socket, boolean nonBlocking) {
    long name = arguments.call().result();
    if (name < 0) return CallResult.of(socket.descriptor());
    if (descriptors.containsKey(name))
      throw ScriptFault.script(arguments.line(), "descriptor " + name + " is open already");
    latest = new Descriptor(socket, nonBlocking);
    descriptors.put(name, latest);
    return CallResult.of(name);
  }

  private Operation bind(Arguments arguments, Descriptor descriptor) {
    arguments.expectUsual(1, "bind to an address of one's own");
    return done(resultOf(descriptor.socket().bind(WireEnd.HOST, USUAL_PORT)));
  }

  private Operation listen(Arguments arguments, Descriptor descriptor) {
    parameters.applyPassive(descriptor.socket());
    SocketError error = descriptor.socket().listen((int) arguments.number(1));
    if (error == SocketError.NONE) connections.listens(descriptor.socket().local().port());
    return done(resultOf(error));
  }

  private Operation accept(Arguments arguments, Descriptor listener) {
    return () -> {
      TcpSocket child = listener.accept();
      if (child != null) {
        connections.accepted(child);
        return open(arguments, child, false);
      }
      if (listener.socket().state() != TcpState.LISTEN)
        return CallResult.failure(SocketError.INVALID);
      return listener.isNonBlocking() ? CallResult.failure(SocketError.WOULD_BLOCK) : null;
    };
  }

  private Operation connect(Arguments arguments, Descriptor descriptor) {
    arguments.expectUsual(1, "connect to an address of one's own");
    TcpSocket socket = descriptor.socket();
    SocketError begun = socket.connect(WireEnd.WIRE, USUAL_PORT);
    if (begun == SocketError.IN_PROGRESS) connections.called(socket, USUAL_PORT);
    if (begun != SocketError.IN_PROGRESS || descriptor.isNonBlocking())
      return done(resultOf(begun));
    return () -> {
      if (socket.state() == TcpState.CLOSED) return CallResult.failure(socket.takeError());
      return socket.state().isSynchronized() ? CallResult.SUCCESS : null;
    };
  }

  private Operation shutdown(Arguments arguments, Descriptor descriptor) {
    long how = arguments.number(1);
    if (how < 0 || how > 2) return done(CallResult.failure(SocketError.INVALID));
    return done(resultOf(descriptor.socket().shutdown(how != 1, how != 0)));
  }

  private Operation close(long number, Descriptor descriptor) {
    descriptors.remove(number);
    descriptor.socket().close();
    return done(CallResult.SUCCESS);
  }

  private static Operation fcntl(Arguments arguments, Descriptor descriptor) {
    long command = arguments.number(1);
    if (command == Constants.value("F_GETFL"))
      return done(
          CallResult.of(
              Constants.value("O_RDWR") | (descriptor.isNonBlocking() ? NON_BLOCKING : 0)));
    if (command != Constants.value("F_SETFL")) throw arguments.unsupported("fcntl " + command);
    descriptor.setNonBlocking((arguments.number(2) & NON_BLOCKING) != 0);
    return done(CallResult.SUCCESS);
  }
}
