package netlang.sim.tcp;

import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;

/** What ends a connection on which nothing happens: 2 MSL, FIN-WAIT-2, keep-alive. */
final class Lifetime {

  /** Between two looks at a connection that asks by itself; nanoseconds. */
  private static final long SHORTEST_PAUSE = 1_000_000;

  /** What the connection does then. */
  interface Owner {
    void expired();

    /** Something is in flight, or waits for the peer's window: that asks, too. */
    boolean isAsking();

    /** An idle peer is asked whether it is still there, RFC 9293 §3.8.4. */
    void sendKeepAlive();

    void peerIsGone();
  }

  private final Clock clock;
  private final Owner owner;
  private final Timer timer;
  private TcpPlan plan;
  private boolean ending;
  private boolean keepingAlive;
  private int unanswered;
  private long lastHeardAt;

  Lifetime(TcpPlan plan, Clock clock, Owner owner) {
    this.plan = plan;
    this.clock = clock;
    this.owner = owner;
    timer = new Timer(clock, this::ring);
  }

  /** The socket's settings have changed, or the connection stands. */
  void keepAlive(TcpPlan newPlan) {
    plan = newPlan;
    if (ending) return;
    keepingAlive = plan.has(TcpSetting.KEEP_ALIVE);
    unanswered = 0;
    lastHeardAt = clock.now();
    if (keepingAlive) timer.arm(plan.get(TcpSetting.KEEP_ALIVE_IDLE));
    else timer.cancel();
  }

  /** The peer has said something: the idle time begins anew. */
  void heard() {
    lastHeardAt = clock.now();
    unanswered = 0;
  }

  /** Ends it after so many nanoseconds, unless asked again. */
  void endAfter(long nanos) {
    ending = true;
    timer.arm(nanos);
  }

  private void ring() {
    if (ending) {
      owner.expired();
      return;
    }
    long idle = plan.get(TcpSetting.KEEP_ALIVE_IDLE);
    if (clock.now() - lastHeardAt < idle) {
      timer.armAt(lastHeardAt + idle);
    } else if (owner.isAsking()) {
      unanswered = 0;
      timer.arm(Math.max(plan.get(TcpSetting.KEEP_ALIVE_INTERVAL), SHORTEST_PAUSE));
    } else if (unanswered >= plan.get(TcpSetting.KEEP_ALIVE_PROBES)) {
      owner.peerIsGone();
    } else {
      unanswered++;
      owner.sendKeepAlive();
      timer.arm(plan.get(TcpSetting.KEEP_ALIVE_INTERVAL));
    }
  }

  void stop() {
    timer.cancel();
  }
}
