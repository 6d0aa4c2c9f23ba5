package netlang.sim.packetdrill;

import netlang.sim.packetdrill.CallResult.Output;
import netlang.sim.packetdrill.SystemCall.Argument;
import netlang.sim.plan.TcpSetting;
import netlang.sim.tcp.SocketError;
import netlang.sim.tcp.TcpInfo;
import netlang.sim.tcp.TcpSocket;

/** setsockopt, getsockopt and ioctl. */
final class SocketOptions {

  private static final long SECOND = 1_000_000_000;
  private static final int DEFAULT_SEGMENT_SIZE = 536;

  private final Parameters parameters;

  SocketOptions(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The option's name in the script's terms: {@code SO_} or {@code TCP_}. */
  private static String name(Arguments arguments) {
    long level = arguments.number(1);
    long option = arguments.number(2);
    if (level == Constants.value("SOL_SOCKET")) return Constants.name("SO_", option);
    if (level == Constants.value("SOL_TCP")) return Constants.name("TCP_", option);
    throw arguments.unsupported("socket option " + option + " of level " + level);
  }

  CallResult set(Arguments arguments, Descriptor descriptor) {
    String name = name(arguments);
    if (name.equals("SO_LINGER")) return linger(arguments, descriptor.socket());
    long value = arguments.listedNumber(3);
    switch (name) {
      case "SO_REUSEADDR", "SO_REUSEPORT" -> {
        // each script has a host of its own
      }
      case "SO_SNDBUF" -> descriptor.socket().set(TcpSetting.SEND_BUFFER, value);
      case "SO_RCVBUF" -> descriptor.socket().set(TcpSetting.RECEIVE_BUFFER, value);
      case "SO_KEEPALIVE" -> descriptor.socket().set(TcpSetting.KEEP_ALIVE, value == 0 ? 0 : 1);
      case "TCP_NODELAY" -> descriptor.socket().set(TcpSetting.NAGLE, value == 0 ? 1 : 0);
      case "TCP_MAXSEG" -> descriptor.socket().set(TcpSetting.MAXIMUM_SEGMENT_SIZE, value);
      case "TCP_KEEPIDLE" -> descriptor.socket().set(TcpSetting.KEEP_ALIVE_IDLE, value * SECOND);
      case "TCP_KEEPINTVL" ->
          descriptor.socket().set(TcpSetting.KEEP_ALIVE_INTERVAL, value * SECOND);
      case "TCP_KEEPCNT" -> descriptor.socket().set(TcpSetting.KEEP_ALIVE_PROBES, value);
      case "TCP_SYNCNT" -> descriptor.socket().set(TcpSetting.SYN_RETRIES, value);
      default -> throw arguments.unsupported("setsockopt " + name);
    }
    return CallResult.SUCCESS;
  }

  private CallResult linger(Arguments arguments, TcpSocket socket) {
    Argument value = arguments.get(3);
    if (value instanceof Argument.Listed listed) value = arguments.single(listed);
    if (!(value instanceof Argument.Structure structure))
      throw ScriptFault.script(arguments.line(), "SO_LINGER needs {onoff=1, linger=0}");
    boolean on = arguments.field(structure, "onoff", 0) != 0;
    boolean zero = arguments.field(structure, "linger", 0) == 0;
    if (on && !zero) parameters.warn("a close never waits: SO_LINGER of more than 0 s");
    socket.lingerZero(on && zero);
    return CallResult.SUCCESS;
  }

  CallResult get(Arguments arguments, Descriptor descriptor) {
    String name = name(arguments);
    TcpSocket socket = descriptor.socket();
    return switch (name) {
      case "SO_ERROR" -> error(arguments, socket.takeError());
      case "TCP_MAXSEG" -> number(arguments, name, segmentSize(socket));
      case "TCP_NODELAY" -> number(arguments, name, 1 - socket.get(TcpSetting.NAGLE));
      case "SO_KEEPALIVE" -> number(arguments, name, socket.get(TcpSetting.KEEP_ALIVE));
      case "TCP_KEEPIDLE" ->
          number(arguments, name, socket.get(TcpSetting.KEEP_ALIVE_IDLE) / SECOND);
      case "TCP_KEEPINTVL" ->
          number(arguments, name, socket.get(TcpSetting.KEEP_ALIVE_INTERVAL) / SECOND);
      case "TCP_KEEPCNT" -> number(arguments, name, socket.get(TcpSetting.KEEP_ALIVE_PROBES));
      case "TCP_SYNCNT" -> number(arguments, name, socket.get(TcpSetting.SYN_RETRIES));
      case "SO_RCVBUF" -> buffer(arguments, name, socket.get(TcpSetting.RECEIVE_BUFFER));
      case "SO_SNDBUF" -> buffer(arguments, name, socket.get(TcpSetting.SEND_BUFFER));
      default -> throw arguments.unsupported("getsockopt " + name);
    };
  }

  private static CallResult error(Arguments arguments, SocketError error) {
    String got = error == SocketError.NONE ? "0" : error.symbol();
    String wanted = errorName(arguments.listedNumber(3));
    return new CallResult(0, "", new Output("SO_ERROR", wanted, got));
  }

  private static String errorName(long number) {
    return number == 0 ? "0" : Constants.name("E", number);
  }

  private static CallResult number(Arguments arguments, String name, long got) {
    long wanted = arguments.listedNumber(3);
    return new CallResult(0, "", new Output(name, Long.toString(wanted), Long.toString(got)));
  }

  /** Kernels count their own use of memory in, each in its own way: only to the letter compared. */
  private static CallResult buffer(Arguments arguments, String name, long got) {
    CallResult result = number(arguments, name, got);
    Output output = result.output();
    return new CallResult(0, "", new Output("literal " + name, output.wanted(), output.got()));
  }

  private static long segmentSize(TcpSocket socket) {
    TcpInfo info = socket.info();
    if (info != null) return info.sendSegmentSize();
    long own = socket.get(TcpSetting.MAXIMUM_SEGMENT_SIZE);
    return own == 0 ? DEFAULT_SEGMENT_SIZE : own;
  }

  CallResult ioctl(Arguments arguments, Descriptor descriptor) {
    long request = arguments.number(1);
    if (request != Constants.value("SIOCINQ")) throw arguments.unsupported("ioctl " + request);
    long wanted = arguments.listedNumber(2);
    String got = Integer.toString(descriptor.socket().unread());
    return new CallResult(0, "", new Output("SIOCINQ", Long.toString(wanted), got));
  }
}
