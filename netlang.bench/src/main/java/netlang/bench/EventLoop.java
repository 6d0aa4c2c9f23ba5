package netlang.bench;

import netlang.sim.engine.Alarm;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Order;

/**
 * The event queue alone, as the hold model measures it: {@code n} timers are armed, and each, when
 * it rings, is armed again uniformly over 2n microseconds, so that there is an event about every
 * microsecond at any n.
 *
 * @param n timers
 * @param events how many are to ring; the run ends within a thousand more
 */
record EventLoop(int n, long events) implements Workload {

  private static final long SLICE_NANOS = 1_000_000;

  @Override
  public String name() {
    return "event-loop";
  }

  @Override
  public String variant() {
    return "Alarm";
  }

  @Override
  public double seconds() {
    return events * 1e-6;
  }

  @Override
  public Run prepare() {
    return new Hold(n, events);
  }

  private static final class Hold implements Run {
    private final Engine engine = new Engine();
    private final Xorshift random = new Xorshift(3);
    private final long span;
    private final long wanted;
    private long rung;

    Hold(int n, long wanted) {
      this.wanted = wanted;
      span = 2_000L * n;
      for (int i = 0; i < n; i++) new Ticker(i).setAgain();
    }

    /** Rings, and is set again. */
    private final class Ticker extends Alarm {
      private final int number;

      Ticker(int number) {
        super(engine);
        this.number = number;
      }

      void setAgain() {
        set(engine.now() + 1 + random.below(span), Order.arrival(0, number));
      }

      @Override
      protected void ring() {
        rung++;
        setAgain();
      }
    }

    @Override
    public int nodes() {
      return 0;
    }

    @Override
    public void go() {
      while (rung < wanted) engine.run(engine.now() + SLICE_NANOS);
    }

    @Override
    public long events() {
      return rung;
    }

    @Override
    public long packetHops() {
      return 0;
    }

    @Override
    public long deliveredBytes() {
      return 0;
    }
  }
}
