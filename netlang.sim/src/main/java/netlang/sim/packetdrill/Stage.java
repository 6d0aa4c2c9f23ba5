package netlang.sim.packetdrill;

import java.util.function.BooleanSupplier;
import netlang.sim.engine.Engine;

/**
 * What a script is played on: the host with the end of its cable, made when it is first needed, the
 * process above it, and the clock of all.
 */
final class Stage {

  private final Engine engine = new Engine();
  private final Connections connections = new Connections();
  private final Parameters parameters;
  private final int mtu;
  private WireEnd wire;
  private Sockets sockets;
  private Runnable watcher = () -> {};

  Stage(Parameters parameters, int mtu) {
    this.parameters = parameters;
    this.mtu = mtu;
    engine.run(Schedule.START_NANOS);
  }

  /** To be called whenever something has happened. */
  void watch(Runnable newWatcher) {
    watcher = newWatcher;
  }

  Connections connections() {
    return connections;
  }

  WireEnd wire() {
    if (wire == null) wire = new WireEnd(engine, parameters.plan(), mtu);
    return wire;
  }

  Sockets sockets() {
    if (sockets == null) sockets = new Sockets(wire().tcp(), engine, parameters, connections);
    return sockets;
  }

  // ---- time

  long now() {
    return engine.now();
  }

  /** Lets time pass until then, or not at all if it is over. */
  void runTo(long time) {
    runUntil(() -> false, time);
  }

  /** Lets everything happen that is due now. */
  void settle() {
    runTo(engine.now());
    watcher.run();
  }

  /** Lets time pass until the condition holds, at most until then. */
  void runUntil(BooleanSupplier condition, long latest) {
    engine.runUntil(
        () -> {
          watcher.run();
          return condition.getAsBoolean();
        },
        Math.max(latest, engine.now()));
  }
}
