package netlang.sim.tcp;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each setting at the ends of what the language allows, alone and two at a time: nothing breaks,
 * nothing goes on for ever, and what arrives is what was sent.
 */
class ExtremeSettingsTest {

  private static final int PORT = 7;
  private static final int OCTETS = 12_000;

  /** Ten years. */
  private static final long LONGEST = 87_600 * 3_600 * SECOND;

  private static final long LARGEST_BUFFER = 1L << 30;

  /** Of a minute: far more than so few octets need, also if each is a segment. */
  private static final long MANY_EVENTS = 1_000_000;

  private static final BadCable.Faults NONE = new BadCable.Faults(0, 0, 0, 0);
  private static final BadCable.Faults SOME = new BadCable.Faults(4, 2, 4, 15 * MILLISECOND);

  /** A setting, and who has it: 1 left, 2 right, 3 both. */
  private record Choice(TcpSetting setting, long value, int sides) {
    TcpPlan on(TcpPlan plan, int side) {
      return (sides & side) != 0 ? plan.with(setting, value) : plan;
    }
  }

  /** Says its stream, then that it is at its end, and reads the other's. */
  private static final class Talker implements TcpUser {
    private final int salt;
    private int written;
    private int read;
    private boolean atEnd;

    Talker(int salt) {
      this.salt = salt;
    }

    @Override
    public void connected(TcpSocket socket) {
      socket.user(this);
      writable(socket);
      readable(socket);
    }

    @Override
    public void writable(TcpSocket socket) {
      while (written < OCTETS) {
        int taken = socket.write(stream(salt, written, Math.min(3000, OCTETS - written)));
        if (taken <= 0) return;
        written += taken;
        if (written == OCTETS) socket.shutdown(false, true);
      }
    }

    @Override
    public void readable(TcpSocket socket) {
      while (!atEnd) {
        Payload data = socket.read(2500);
        if (data == null) return;
        assertEquals(octets(stream(1 - salt, read, data.length())), octets(data));
        read += data.length();
        atEnd = data.length() == 0;
      }
    }

    boolean isDone() {
      return atEnd && read == OCTETS;
    }

    private static Payload stream(int salt, int from, int length) {
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++)
        bytes[i] = (byte) ((from + i + salt) * 0x9e3779b97f4a7c15L >>> 40);
      return Payload.of(bytes);
    }

    private static ByteBuffer octets(Payload data) {
      ByteBuffer out = ByteBuffer.allocate(data.length());
      data.emit(out);
      return out.flip();
    }
  }

  /** True if both have heard everything. */
  private static boolean talk(long seed, BadCable.Faults faults, List<Choice> choices) {
    TcpPlan left = TcpPlan.DEFAULT;
    TcpPlan right = TcpPlan.DEFAULT;
    for (Choice each : choices) {
      left = each.on(left, 1);
      right = each.on(right, 2);
    }
    BadCable cable = new BadCable(seed, faults, 5 * MILLISECOND, left, right);
    Talker client = new Talker(0);
    Talker server = new Talker(1);
    List<TcpSocket> open = new ArrayList<>();
    TcpSocket listener = cable.right().socket();
    listener.bind(Ipv4Address.UNSPECIFIED, PORT);
    listener.listen(1);
    listener.user(
        new TcpUser() {
          @Override
          public void acceptable(TcpSocket socket) {
            TcpSocket accepted = socket.accept();
            open.add(accepted);
            server.connected(accepted);
          }
        });
    TcpSocket socket = cable.left().socket();
    open.add(socket);
    socket.user(client);
    socket.connect(BadCable.RIGHT, PORT);
    String story = "seed " + seed + ", " + faults + ": " + choices;
    for (int minute = 0; minute < 30; minute++) {
      assertTrue(cable.passAtMost(60 * SECOND, MANY_EVENTS), () -> "no end of events, " + story);
    }
    for (TcpSocket each : open) each.close();
    listener.close();
    assertTrue(cable.passAtMost(600 * SECOND, MANY_EVENTS), () -> "no end of events, " + story);
    return client.isDone() && server.isDone();
  }

  private static List<Long> ends(TcpSetting setting) {
    return switch (setting.form()) {
      case SWITCH -> List.of(0L, 1L);
      case CONGESTION -> List.of(0L, 1L, 2L);
      case TIME -> List.of(shortest(setting), LONGEST);
      case BYTES -> List.of(1L, LARGEST_BUFFER);
      case COUNT -> List.of(least(setting), most(setting));
    };
  }

  private static long shortest(TcpSetting setting) {
    return switch (setting) {
      case DELAYED_ACK, TIME_WAIT, FIN_TIMEOUT -> 0;
      case KEEP_ALIVE_IDLE -> MILLISECOND; // looking each nanosecond would be right, and no end
      default -> 1;
    };
  }

  private static long least(TcpSetting setting) {
    return switch (setting) {
      case INITIAL_WINDOW, DUPLICATE_THRESHOLD, KEEP_ALIVE_PROBES -> 1;
      case MAXIMUM_SEGMENT_SIZE -> 1; // 0: by the MTU
      default -> 0;
    };
  }

  private static long most(TcpSetting setting) {
    return switch (setting) {
      case MAXIMUM_SEGMENT_SIZE -> 65_495;
      case INITIAL_SEQUENCE -> 0xffff_ffffL;
      case SYN_RETRIES, SYN_ACK_RETRIES, DATA_RETRIES, KEEP_ALIVE_PROBES -> 127;
      default -> 1_000_000;
    };
  }

  @ParameterizedTest
  @EnumSource
  void oneAtItsEnd(TcpSetting setting) {
    for (long value : ends(setting)) {
      for (int sides = 1; sides <= 3; sides++) {
        List<Choice> choice = List.of(new Choice(setting, value, sides));
        assertEquals(!isHopeless(setting, value), talk(1, NONE, choice), choice::toString);
        talk(2, SOME, choice);
      }
    }
  }

  /** Who gives up before an answer can come hears none. */
  private static boolean isHopeless(TcpSetting setting, long value) {
    return value == 1 && (setting == TcpSetting.INITIAL_RTO || setting == TcpSetting.MAXIMUM_RTO);
  }

  @Test
  void twoAtTheirEnds() {
    Random random = new Random(20);
    int n = Integer.getInteger("pairs", 300);
    for (int pair = 0; pair < n; pair++) {
      List<Choice> choices = List.of(any(random), any(random));
      talk(pair, random.nextInt(3) > 0 ? SOME : NONE, choices);
    }
  }

  private static Choice any(Random random) {
    TcpSetting[] all = TcpSetting.values();
    TcpSetting setting = all[random.nextInt(all.length)];
    List<Long> ends = ends(setting);
    return new Choice(setting, ends.get(random.nextInt(ends.size())), 1 + random.nextInt(3));
  }
}
