package netlang.dsl.validation;

import java.util.List;
import netlang.dsl.net.DialogueStep;
import netlang.dsl.net.EndAct;
import netlang.dsl.net.EndKind;
import netlang.dsl.net.PlayAct;
import netlang.dsl.net.ReadAct;
import netlang.dsl.net.Repetition;
import netlang.dsl.net.SendAct;
import netlang.dsl.net.Side;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.Turn;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Pace;
import netlang.dsl.value.Quantities;
import netlang.sim.plan.FlowPlan;

/** What both sides of a TCP flow do altogether, if all their steps are taken. */
final class Conversation {

  /** More than anybody expects. */
  private static final long MOST_OCTETS = 10_000_000_000_000_000L;

  /** One side. */
  static final class Half {
    private long octets;
    private long writes;
    private long largestWrite;
    private boolean streams;
    private boolean isQuickReader = true;
    private boolean reads = true;
    private long unread;
    private EndKind end;

    /** The octets of its largest write. */
    long largestWrite() {
      return largestWrite;
    }

    /** It writes as much as it can, at least once. */
    boolean streams() {
      return streams;
    }

    /** It always reads what is there. */
    boolean isQuickReader() {
      return isQuickReader;
    }

    /** At least so many octets come after it has stopped reading for good; 0 if it has not. */
    long unread() {
      return reads ? 0 : unread;
    }

    boolean sendsNoMore() {
      return end != null;
    }

    boolean isGone() {
      return end == EndKind.CLOSE || end == EndKind.ABORT;
    }

    boolean aborts() {
      return end == EndKind.ABORT;
    }

    private void write(long size, long times) {
      octets =
          Math.min(MOST_OCTETS, octets + (size > MOST_OCTETS / times ? MOST_OCTETS : size * times));
      writes += times;
      largestWrite = Math.max(largestWrite, size);
    }

    private void read(boolean everything, boolean something) {
      isQuickReader &= everything;
      if (reads && !something) unread = 0;
      reads = something;
    }
  }

  /** More steps are a mistake, which is told elsewhere. */
  private static final long MOST_TIMES = 1_000_000;

  private final Half client = new Half();
  private final Half server = new Half();
  private boolean readable = true;

  private Conversation() {}

  /** Null if something of it cannot be read. */
  static Conversation of(Traffic traffic) {
    Conversation conversation = new Conversation();
    if (traffic.getDialogue().isEmpty()) conversation.takeShortForm(traffic);
    else conversation.take(traffic.getDialogue(), 1);
    return conversation.readable ? conversation : null;
  }

  Half half(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  Half other(Side side) {
    return side == Side.CLIENT ? server : client;
  }

  /** Whether {@link #octets} tells all: nobody writes as much as he can. */
  boolean isCountable() {
    return !client.streams && !server.streams;
  }

  boolean serverSpeaks() {
    return server.writes > 0 || server.streams;
  }

  /** What both write. */
  long octets() {
    return client.octets + server.octets;
  }

  /** How often both write. */
  long writes() {
    return client.writes + server.writes;
  }

  private void takeShortForm(Traffic traffic) {
    client.end = EndKind.CLOSE;
    server.end = EndKind.CLOSE;
    if (traffic.getDuration() != null && !Pace.isSaid(traffic)) {
      client.streams = true;
      return;
    }
    long size =
        traffic.getSize() == null
            ? FlowPlan.Tcp.DEFAULT_SIZE
            : Quantities.streamSize(traffic.getSize()).orElse(0L);
    readable = size > 0 && Pace.isReadable(traffic);
    if (!readable) return;
    long count = Pace.count(traffic, 1);
    client.write(size, count);
    if (traffic.isReply()) server.write(size, count);
  }

  private void take(List<DialogueStep> steps, long times) {
    for (DialogueStep step : steps) {
      if (step instanceof Repetition repetition) {
        int more =
            repetition.getTimes() == null
                ? 0
                : Numbers.repetitions(repetition.getTimes()).orElse(0);
        readable &= more > 0;
        if (more > 0) take(repetition.getSteps(), Math.min(times * more, MOST_TIMES));
      } else if (step instanceof Turn turn && turn.getAct() != null) {
        take(turn, times);
      } else {
        readable = false;
      }
    }
  }

  private void take(Turn turn, long times) {
    Half half = half(turn.getSide());
    Half other = other(turn.getSide());
    if (turn.getAct() instanceof SendAct send) {
      if (send.getDuration() != null) {
        half.streams = true;
        return;
      }
      long size = send.getSize() == null ? 0 : Quantities.streamSize(send.getSize()).orElse(0L);
      readable &= size > 0;
      half.write(size, times);
      // once, for of what is repeated some may be read in between
      if (!other.reads) other.unread += size;
    } else if (turn.getAct() instanceof ReadAct read) {
      half.read(read.getRate() == null && !read.isNothing(), !read.isNothing());
    } else if (turn.getAct() instanceof PlayAct) {
      half.read(false, true);
    } else if (turn.getAct() instanceof EndAct end) {
      half.end = end.getKind();
    }
  }
}
