package netlang.sim.apps;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TalkStep.Abort;
import netlang.sim.plan.TalkStep.Act;
import netlang.sim.plan.TalkStep.Close;
import netlang.sim.plan.TalkStep.Finish;
import netlang.sim.plan.TalkStep.Play;
import netlang.sim.plan.TalkStep.ReadAt;
import netlang.sim.plan.TalkStep.Send;
import netlang.sim.plan.TalkStep.SendFor;
import netlang.sim.tcp.SocketError;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.wire.Payload;

/**
 * One side of a dialogue: takes its turns when it is time for them, see {@link TalkStep}. Who reads
 * nothing waits for nothing that the other side says.
 */
final class Talker implements Session, Reader.Stream {

  private final TcpFlow flow;
  private final TcpSocket socket;
  private final Clock clock;
  private final Owner owner;
  private final FlowLog log;
  private final List<Turn> turns;
  private final long octetsToHear;
  private final Writer writer;
  private final Timer hesitation;

  private Reader reader;
  private Ipv4Address peer;
  private int next;
  private Act hesitated;
  private boolean proceeding;
  private long heard;
  private boolean heardEnd;
  private boolean aborted;

  /** The socket is no longer ours. */
  private boolean over;

  /** The clock is that of the host it talks on. */
  Talker(boolean client, TcpFlow flow, TcpSocket socket, Clock clock, Owner owner) {
    this.flow = flow;
    this.socket = socket;
    this.clock = clock;
    this.owner = owner;
    log = flow.logOf(clock.node());
    turns = Turn.of(flow.plan().dialogue(), client);
    octetsToHear = Turn.octetsFor(client, flow.plan().dialogue());
    writer = new Writer(socket, log, clock, this::proceed);
    hesitation = new Timer(clock, this::act);
    reader = new PromptReader(this);
  }

  /** The connection stands. */
  void begin() {
    peer = socket.remote().address();
    Reader first = reader;
    proceed();
    if (!over && reader == first) reader.begin();
  }

  boolean hasAborted() {
    return aborted;
  }

  /** Gives the connection up, whatever was still to be said. */
  void leave() {
    if (over) return;
    end();
    socket.close();
  }

  @Override
  public void vanish() {
    if (!over) end();
  }

  private void end() {
    over = true;
    hesitation.cancel();
    writer.stop();
    reader.end();
    owner.ended(this);
  }

  // ---- turns

  private void proceed() {
    if (proceeding) return;
    proceeding = true;
    while (isDue()) {
      Turn turn = turns.get(next++);
      if (turn.isLast()) flow.done(this);
      else if (turn.delayNanos() == 0) take(turn.act());
      else hesitate(turn);
    }
    proceeding = false;
    if (!over && heardEnd && isLeftAlone()) leave();
  }

  private boolean isDue() {
    if (over || next == turns.size() || hesitation.isSet() || writer.isBusy()) return false;
    Turn turn = turns.get(next);
    boolean allHeard = heard >= turn.heard() && (heardEnd || !turn.heardEnd());
    return allHeard || reader instanceof IdleReader;
  }

  /** The other side ended what it had to say before its time. */
  private boolean isLeftAlone() {
    boolean planned = turns.get(turns.size() - 1).heardEnd();
    return !planned || next < turns.size() && heard < turns.get(next).heard();
  }

  private void hesitate(Turn turn) {
    hesitated = turn.act();
    hesitation.arm(turn.delayNanos());
  }

  private void act() {
    take(hesitated);
    proceed();
  }

  private void take(Act act) {
    if (act instanceof Send send) writer.write(send.bytes(), send.urgent());
    else if (act instanceof SendFor sending) writer.writeFor(sending.nanos());
    else if (act instanceof Finish) socket.shutdown(false, true);
    else if (act instanceof Close) close();
    else if (act instanceof Abort) abort();
    else read(readerOf(act));
  }

  private void close() {
    leave();
    flow.done(this);
  }

  private void abort() {
    aborted = true;
    end();
    socket.abort();
    flow.done(this);
  }

  private Reader readerOf(Act act) {
    if (act instanceof Play play)
      return new PlaybackReader(
          this, new Playback(play.bitsPerSecond(), play.bufferNanos()), clock);
    if (!(act instanceof ReadAt paced)) return new PromptReader(this);
    return paced.bitsPerSecond() == 0
        ? new IdleReader()
        : new PacedReader(this, paced.bitsPerSecond(), clock);
  }

  private void read(Reader newReader) {
    reader.end();
    reader = newReader;
    reader.begin();
  }

  // ---- what is heard

  /** No more than what comes before the next turn that changes the way of reading. */
  @Override
  public int read(int limit) {
    if (over || heardEnd) return 0;
    Payload data = socket.read(Math.min(limit, appetite()));
    if (data == null) return 0;
    int octets = data.length();
    heardEnd = octets == 0;
    heard += octets;
    if (octets > 0) log.delivered(octets, peer);
    return octets;
  }

  private int appetite() {
    Turn turn = next < turns.size() ? turns.get(next) : null;
    boolean unlimited = turn == null || !turn.isAboutReading() || turn.heard() <= heard;
    return unlimited ? Integer.MAX_VALUE : (int) Math.min(turn.heard() - heard, Integer.MAX_VALUE);
  }

  @Override
  public boolean isComplete() {
    return heardEnd || heard >= octetsToHear;
  }

  @Override
  public void heard() {
    proceed();
  }

  @Override
  public void stalled(long nanos) {
    log.stalled(nanos);
  }

  // ---- what TCP says

  @Override
  public void connected(TcpSocket whichIsOurs) {
    if (over) return;
    flow.connected(this);
    begin();
  }

  @Override
  public void readable(TcpSocket whichIsOurs) {
    if (!over) reader.readable();
  }

  @Override
  public void writable(TcpSocket whichIsOurs) {
    if (!over) writer.writable();
  }

  @Override
  public void failed(TcpSocket whichIsOurs) {
    fail(socket.error());
  }

  @Override
  public void failedAfterClose(TcpSocket whichWasOurs) {
    flow.failedAfterClose(this, log, socket.error());
  }

  void fail(SocketError error) {
    if (over) return;
    leave();
    flow.failed(this, log, error);
  }
}
