package netlang.sim.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.AddressConflict;
import netlang.sim.trace.TraceEvent.Decapsulated;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceEvent.LinkChanged;
import netlang.sim.trace.TraceEvent.RouteChosen;
import netlang.sim.trace.TraceEvent.ScenarioStep;
import netlang.sim.trace.TraceEvent.SocketCall;
import netlang.sim.trace.TraceEvent.Switched;
import netlang.sim.trace.TraceEvent.TableChanged;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceEvent.TcpRetransmitted;
import netlang.sim.trace.TraceEvent.TcpStateChanged;
import netlang.sim.trace.TraceSink;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Pdu;

/**
 * The trace to read: one line an event, in columns of time in seconds, place, sign and story.
 *
 * <pre>
 *   0.000000000  alice.eth0  ? 10.2.2.20 AND 255.255.255.0 is 10.2.2.0, here is 10.1.1.0: remote, to the router 10.1.1.1
 *   0.000000000  alice.eth0  &gt; ARP who-has 10.1.1.1 tell 10.1.1.10
 *   0.000001672  s1.p1       &lt; ARP who-has 10.1.1.1 tell 10.1.1.10
 * </pre>
 *
 * <p>Signs: {@code >} put on the wire, {@code <} arrived, {@code !} died or went wrong, {@code ?}
 * decided, {@code =} a table or a state changed, {@code #} measured, {@code @} an application went
 * on, {@code *} the scenario or a cable; with {@link Detail#FULL} also {@code v} a layer wraps and
 * hands down, {@code ^} a layer unwraps and hands up.
 */
public final class TextTrace implements TraceSink {

  /** How much is told. */
  public enum Detail {
    /** What a story needs. */
    NORMAL,
    /**
     * Also each step of encapsulation, the MAC addresses of each frame, and what repeats itself
     * while a connection goes on: the way of each segment, each read, small portions, each measure.
     */
    FULL
  }

  /** Seconds up to 999 keep the columns straight. */
  private static final int TIME_WIDTH = 13;

  private static final int WIDEST_PLACE = 24;

  private final Appendable out;
  private final Detail detail;
  private final Names names;
  private final int placeWidth;
  private final TcpStory tcp = new TcpStory();
  private final Ways ways = new Ways();
  private final Portions portions = new Portions();

  public TextTrace(NetworkPlan network, Appendable out, Detail detail) {
    this.out = out;
    this.detail = detail;
    this.names = new Names(network);
    this.placeWidth = Math.min(WIDEST_PLACE, names.longestPlace());
  }

  @Override
  public void accept(TraceEvent event) {
    ways.observe(event);
    if (event instanceof FrameSent e) line(e, e.port(), '>', told(e.frame()));
    else if (event instanceof FrameReceived e) line(e, e.port(), '<', told(e.frame()));
    else if (event instanceof Switched e) line(e, e.inPort(), '?', decision(e));
    else if (event instanceof RouteChosen e) routed(e);
    else if (event instanceof Dropped e) line(e, e.port(), '!', death(e));
    else if (event instanceof TableChanged e) line(e, TraceEvent.NONE, '=', change(e));
    else if (event instanceof FlowEvent e) flow(e);
    else if (event instanceof TcpStateChanged e) line(e, TraceEvent.NONE, '=', TcpStory.of(e));
    else if (event instanceof TcpMeasured e) measured(e);
    else if (event instanceof TcpRetransmitted e) line(e, TraceEvent.NONE, '!', TcpStory.of(e));
    else if (event instanceof SocketCall e) called(e);
    else if (event instanceof ScenarioStep e) line(e, TraceEvent.NONE, '*', e.text());
    else if (event instanceof LinkChanged e)
      line(
          e,
          TraceEvent.NONE,
          '*',
          "link " + names.link(e.link()) + " is " + (e.up() ? "up" : "down"));
    else if (event instanceof AddressConflict e)
      line(e, e.port(), '!', "CONFLICT " + e.address() + " is also used by " + e.other());
    else if (event instanceof Encapsulated e) capsule(e, 'v', e.pdu());
    else if (event instanceof Decapsulated e) capsule(e, '^', e.pdu());
    else throw new IllegalStateException("no line for " + event);
  }

  private String told(EthernetFrame frame) {
    return detail == Detail.FULL ? frame.summary() : frame.payload().summary();
  }

  private String decision(Switched event) {
    EthernetFrame frame = event.frame();
    if (!event.flooded())
      return "forwards to "
          + names.port(event.node(), event.outPort())
          + ": knows "
          + frame.destination();
    return frame.destination().isMulticast()
        ? "floods: "
            + frame.destination()
            + " is for "
            + (frame.destination().isBroadcast() ? "all" : "a group")
        : "floods: does not know " + frame.destination();
  }

  private void routed(RouteChosen event) {
    if (ways.isNews(event) || detail == Detail.FULL)
      line(event, event.port(), '?', decision(event));
  }

  private static String decision(RouteChosen event) {
    InterfaceAddress own = event.own();
    Ipv4Address destination = event.destination();
    if (own.isBroadcast(destination)) return destination + " is a broadcast: local, to all";
    Ipv4Address mask = new Ipv4Address(Ipv4Prefix.mask(own.prefixLength()));
    Ipv4Address network = Ipv4Prefix.containing(destination, own.prefixLength()).network();
    Ipv4Address here = own.network().network();
    String verdict = event.local() ? "local" : "remote, to the router " + event.nextHop();
    String compared = network.equals(here) ? ", as here: " : ", here is " + here + ": ";
    return destination + " AND " + mask + " is " + network + compared + verdict;
  }

  private String death(Dropped event) {
    boolean macsMatter = detail == Detail.FULL || !(event.pdu() instanceof EthernetFrame);
    String pdu =
        macsMatter ? event.pdu().summary() : ((EthernetFrame) event.pdu()).payload().summary();
    String why = DropExplanation.of(event, names.node(event.node()));
    String blame = DropExplanation.blame(event);
    return "DROP "
        + event.reason().word()
        + " "
        + pdu
        + ": "
        + why
        + (blame.isEmpty() ? "" : " " + blame);
  }

  private static String change(TableChanged event) {
    String key = event.table().word() + " " + event.key();
    return event.value().isEmpty() ? key + " is forgotten" : key + " -> " + event.value();
  }

  private void flow(FlowEvent event) {
    for (FlowEvent told : detail == Detail.FULL ? List.of(event) : portions.told(event))
      line(told, TraceEvent.NONE, '@', FlowStory.of(told, names.flow(told.flow())));
  }

  private void called(SocketCall event) {
    String story = detail == Detail.FULL ? TcpStory.of(event) : tcp.news(event);
    if (!story.isEmpty()) line(event, TraceEvent.NONE, '@', story);
  }

  private void measured(TcpMeasured event) {
    String story = detail == Detail.FULL ? tcp.of(event) : tcp.news(event);
    if (!story.isEmpty()) line(event, TraceEvent.NONE, '#', story);
  }

  private void capsule(TraceEvent event, char sign, Pdu pdu) {
    if (detail != Detail.FULL) return;
    int content = pdu.length() - pdu.headerLength();
    String sizes = pdu.headerLength() + " B header + " + content + " B";
    line(
        event,
        TraceEvent.NONE,
        sign,
        "layer " + pdu.layer() + " " + pdu.unit() + " = " + sizes + ": " + pdu.summary());
  }

  private void line(TraceEvent event, int port, char sign, String story) {
    StringBuilder line = new StringBuilder(120);
    String time = Nanos.seconds(event.time());
    pad(line, TIME_WIDTH - time.length()).append(time).append("  ");
    String place = names.place(event.node(), port);
    pad(line.append(place), placeWidth - place.length())
        .append("  ")
        .append(sign)
        .append(' ')
        .append(story)
        .append('\n');
    try {
      out.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StringBuilder pad(StringBuilder line, int blanks) {
    for (int i = 0; i < blanks; i++) line.append(' ');
    return line;
  }
}
