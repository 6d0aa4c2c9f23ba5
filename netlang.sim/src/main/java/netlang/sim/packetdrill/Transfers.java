package netlang.sim.packetdrill;

import netlang.sim.engine.Engine;
import netlang.sim.tcp.SocketError;
import netlang.sim.wire.Payload;

/** Calls that move data: read, write and their relatives. The data is zeros. */
final class Transfers {

  private static final int PEEK = Constants.value("MSG_PEEK");
  private static final int DO_NOT_WAIT = Constants.value("MSG_DONTWAIT");
  private static final int NO_SIGNAL = Constants.value("MSG_NOSIGNAL");
  private static final int OUT_OF_BAND = Constants.value("MSG_OOB");

  private final Engine engine;

  Transfers(Engine engine) {
    this.engine = engine;
  }

  Operation begin(Arguments arguments, Descriptor descriptor) {
    arguments.expectUsual(1, "data of one's own");
    int count = (int) arguments.number(2);
    return switch (arguments.call().name()) {
      case "read" -> read(descriptor, count, 0);
      case "recv", "recvfrom" -> read(descriptor, count, flags(arguments, PEEK));
      case "write" -> write(descriptor, count, 0);
      default -> write(descriptor, count, flags(arguments, OUT_OF_BAND));
    };
  }

  private static int flags(Arguments arguments, int allowed) {
    int flags = (int) arguments.number(3);
    int unknown = flags & ~(allowed | DO_NOT_WAIT | NO_SIGNAL);
    if (unknown != 0) throw arguments.unsupported(Constants.name("MSG_", unknown));
    return flags;
  }

  private static Operation read(Descriptor descriptor, int count, int flags) {
    boolean waits = !descriptor.isNonBlocking() && (flags & DO_NOT_WAIT) == 0;
    return () -> {
      Payload data =
          (flags & PEEK) != 0 ? descriptor.socket().peek(count) : descriptor.socket().read(count);
      if (data != null) return CallResult.of(data.length());
      SocketError error = descriptor.socket().error();
      return error == SocketError.WOULD_BLOCK && waits ? null : CallResult.failure(error);
    };
  }

  /** A blocking write returns when everything has been taken. */
  private Operation write(Descriptor descriptor, int count, int flags) {
    boolean waits = !descriptor.isNonBlocking() && (flags & DO_NOT_WAIT) == 0;
    return new Operation() {
      private int taken;

      @Override
      public CallResult attempt() {
        boolean urgent = (flags & OUT_OF_BAND) != 0;
        int more = descriptor.socket().write(Payload.zeros(count - taken), urgent);
        if (more > 0) {
          taken += more;
          descriptor.wrote(engine.now(), more);
        }
        SocketError error = descriptor.socket().error();
        if (taken == count) return CallResult.of(taken);
        if (waits && (more >= 0 || error == SocketError.WOULD_BLOCK)) return null;
        return taken > 0 ? CallResult.of(taken) : CallResult.failure(error);
      }
    };
  }
}
