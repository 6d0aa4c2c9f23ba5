package netlang.sim.tcp;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;

/** Whatever a cable does to them: the octets arrive, each once and in order, and both sides end. */
class BadCableTest {

  private static final int PORT = 7;

  private static final BadCable.Faults LOSSES = new BadCable.Faults(5, 0, 0, 0);
  private static final BadCable.Faults MANY_LOSSES = new BadCable.Faults(25, 0, 0, 0);
  private static final BadCable.Faults REORDERING = new BadCable.Faults(0, 5, 20, 15 * MILLISECOND);
  private static final BadCable.Faults ALL = new BadCable.Faults(8, 8, 15, 70 * MILLISECOND);

  /** Sends so many octets of a stream that no shift of it resembles, and reads the other's. */
  private static final class Talker implements TcpUser {
    private final long size;
    private final int salt;
    private final Random random;
    private long written;
    private long read;
    private final boolean lazy;
    private TcpSocket socket;
    private boolean atEnd;
    private SocketError failure = SocketError.NONE;

    /** {@code lazy}: it does not read when there is something, but when it is poked. */
    Talker(long size, int salt, boolean lazy, Random random) {
      this.lazy = lazy;
      this.size = size;
      this.salt = salt;
      this.random = random;
    }

    @Override
    public void connected(TcpSocket connection) {
      socket = connection;
      socket.user(this);
      writable(socket);
      readable(socket);
    }

    @Override
    public void writable(TcpSocket socket) {
      while (written < size) {
        int octets = (int) Math.min(size - written, 1 + random.nextInt(5000));
        int taken = socket.write(stream(salt, written, octets));
        if (taken <= 0) return;
        written += taken;
      }
      if (written == size) {
        written++;
        socket.shutdown(false, true);
      }
    }

    @Override
    public void readable(TcpSocket ready) {
      while (!lazy && !atEnd && readSome()) {
        // all there is
      }
    }

    void poke() {
      if (lazy && socket != null && !atEnd && random.nextInt(4) == 0) readSome();
    }

    private boolean readSome() {
      Payload data = socket.read(1 + random.nextInt(5000));
      if (data == null) return false;
      assertEquals(octets(stream(1 - salt, read, data.length())), octets(data));
      read += data.length();
      atEnd = data.length() == 0;
      return !atEnd;
    }

    @Override
    public void failed(TcpSocket socket) {
      failure = socket.takeError();
    }

    private static Payload stream(int salt, long from, int length) {
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

  /** When both had read everything. */
  private static long exchange(
      long seed, boolean lazy, BadCable.Faults faults, TcpPlan left, TcpPlan right) {
    Random random = new Random(seed);
    BadCable cable = new BadCable(seed, faults, 20 * MILLISECOND, left, right);
    Talker client = new Talker(random.nextInt(300_000), 0, lazy, random);
    Talker server = new Talker(random.nextInt(300_000), 1, lazy, random);
    TcpSocket listener = cable.right().socket();
    listener.bind(Ipv4Address.UNSPECIFIED, PORT);
    listener.listen(1);
    TcpSocket[] accepted = new TcpSocket[1];
    listener.user(
        new TcpUser() {
          @Override
          public void acceptable(TcpSocket socket) {
            accepted[0] = socket.accept();
            server.connected(accepted[0]);
          }
        });
    TcpSocket socket = cable.left().socket();
    socket.user(client);
    assertEquals(SocketError.IN_PROGRESS, socket.connect(BadCable.RIGHT, PORT));
    while (!(client.atEnd && server.atEnd) && cable.now() < 3600 * SECOND) {
      cable.pass(100 * MILLISECOND);
      client.poke();
      server.poke();
    }
    String story =
        "seed "
            + seed
            + " "
            + faults
            + " "
            + left
            + " "
            + right
            + " "
            + client.failure
            + " "
            + server.failure
            + " "
            + cable.left().entries()
            + cable.right().entries();
    assertEquals(server.size, client.read, story);
    assertEquals(client.size, server.read, story);
    assertTrue(client.atEnd && server.atEnd, story);
    long end = cable.now();
    socket.close();
    accepted[0].close();
    listener.close();
    cable.pass(600 * SECOND);
    assertEquals(List.of(), cable.left().entries(), story);
    assertEquals(List.of(), cable.right().entries(), story);
    return end;
  }

  @Test
  void everythingArrivesSoonWithTheUsualSettings() {
    for (BadCable.Faults faults : List.of(LOSSES, REORDERING, ALL))
      for (long seed = 1; seed <= 8; seed++) {
        long end = exchange(seed, false, faults, TcpPlan.DEFAULT, TcpPlan.DEFAULT);
        assertTrue(end < 30 * SECOND, "seed " + seed + " " + faults + ": " + end + " ns");
      }
  }

  @Test
  void everythingArrivesWithAnySettings() {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      BadCable.Faults faults = List.of(LOSSES, REORDERING, ALL, MANY_LOSSES).get(random.nextInt(4));
      exchange(seed, random.nextInt(4) == 0, faults, any(random), any(random));
    }
  }

  private static final List<TcpSetting> SWITCHES =
      List.of(
          TcpSetting.WINDOW_SCALING,
          TcpSetting.TIMESTAMPS,
          TcpSetting.SELECTIVE_ACKNOWLEDGMENT,
          TcpSetting.NAGLE,
          TcpSetting.PIGGYBACK,
          TcpSetting.FAST_RETRANSMIT,
          TcpSetting.RACK,
          TcpSetting.TAIL_LOSS_PROBE,
          TcpSetting.IDLE_RESTART,
          TcpSetting.INTERACTIVE,
          TcpSetting.EXPLICIT_CONGESTION);

  private static TcpPlan any(Random random) {
    TcpPlan plan =
        TcpPlan.DEFAULT.with(TcpSetting.SYN_RETRIES, 12).with(TcpSetting.DATA_RETRIES, 40);
    plan = plan.with(TcpSetting.SYN_ACK_RETRIES, 12);
    for (TcpSetting setting : SWITCHES) plan = plan.with(setting, random.nextInt(3) == 0 ? 0 : 1);
    if (random.nextInt(10) == 0) plan = plan.with(TcpSetting.STOP_AND_WAIT, 1);
    plan = plan.with(TcpSetting.SLOW_START_LIMIT, random.nextInt(3));
    plan = plan.with(TcpSetting.ACK_EVERY, random.nextInt(3));
    if (random.nextInt(3) == 0)
      plan = plan.with(TcpSetting.RECEIVE_BUFFER, 500 + random.nextInt(9000));
    if (random.nextInt(3) == 0)
      plan = plan.with(TcpSetting.SEND_BUFFER, 500 + random.nextInt(9000));
    if (random.nextInt(3) == 0) plan = plan.with(TcpSetting.DELAYED_ACK, 0);
    if (random.nextInt(3) == 0)
      plan = plan.with(TcpSetting.MAXIMUM_SEGMENT_SIZE, 100 + random.nextInt(1300));
    if (random.nextInt(3) == 0)
      plan = plan.with(TcpSetting.INITIAL_SEQUENCE, 0xffff_ffffL - random.nextInt(200_000));
    plan = plan.with(TcpSetting.MAXIMUM_RTO, 8 * SECOND);
    return plan.with(TcpSetting.CONGESTION_CONTROL, random.nextInt(3));
  }
}
