package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.Locale;
import netlang.dsl.message.Message;
import netlang.dsl.net.DropCount;
import netlang.dsl.net.FieldTest;
import netlang.dsl.net.FlowFails;
import netlang.dsl.net.Listener;
import netlang.dsl.net.PacketCount;
import netlang.dsl.net.PacketPattern;
import netlang.dsl.net.Sighting;
import netlang.dsl.net.SightingClaim;
import netlang.dsl.net.Step;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.value.BytePattern;
import netlang.dsl.value.Ports;
import netlang.dsl.value.Read;
import netlang.dsl.value.Spelling;
import netlang.dsl.value.Words;
import org.eclipse.xtext.validation.Check;

/** The words of the trade that are no keywords: protocols, ports, packets, fields, reasons. */
public class WordValidator extends CheckGroup {

  @Check
  public void trafficIsSimulated(Traffic traffic) {
    String protocol = traffic.getProtocol();
    if (protocol != null && !isNoTraffic(traffic)) checkTraffic(protocol, traffic);
    if (traffic.getMethod() != null)
      check(Words.methodIsIcmp(traffic.getMethod()), () -> Mark.of(traffic, TRAFFIC__METHOD));
  }

  /** An event of another name is read as traffic without an end: its syntax is to blame. */
  private static boolean isNoTraffic(Traffic traffic) {
    return traffic.eContainer() instanceof Step && traffic.getTarget() == null;
  }

  /** Behind a time a word that is no traffic may be an event, misspelt. */
  private void checkTraffic(String protocol, Traffic traffic) {
    Mark mark = Mark.of(traffic, TRAFFIC__PROTOCOL);
    String event =
        traffic.eContainer() instanceof Step ? Spelling.nearest(protocol, Words.EVENTS) : "";
    if (event.isEmpty() || Words.protocol(protocol).isGood())
      checkProtocol(Words.protocol(protocol), protocol, mark);
    else
      error(
          mark,
          IssueCodes.PROTOCOL,
          Message.of("there is no event called %s; did you mean %s?", protocol, event),
          event);
  }

  @Check
  public void trafficPortExists(TrafficEnd end) {
    if (end.getPort() != null)
      check(Ports.port(end.getPort()), () -> Mark.of(end, TRAFFIC_END__PORT));
  }

  @Check
  public void listenerIsPossible(Listener listener) {
    String protocol = listener.getProtocol();
    if (protocol != null)
      checkProtocol(
          Words.listenerProtocol(protocol), protocol, Mark.of(listener, LISTENER__PROTOCOL));
    if (listener.getPort() == null) return;
    Mark mark = Mark.of(listener, LISTENER__PORT);
    Read<Integer> port = Ports.port(listener.getPort());
    if (check(port, () -> mark) && port.value() >= Ports.FIRST_EPHEMERAL)
      warning(
          mark,
          IssueCodes.EPHEMERAL_LISTENER,
          Message.of(
              "port %s may be taken by a client: 49152 and above are given to whoever asks; listen below",
              port.value()));
  }

  private void checkProtocol(Read<?> protocol, String name, Mark mark) {
    Message remark = KnownProtocols.remark(name.toLowerCase(Locale.ROOT));
    if (protocol.isGood() || remark == null) check(protocol, () -> mark);
    else error(mark, IssueCodes.PROTOCOL, Message.of("%s is %s", name, remark));
  }

  @Check
  public void packetIsKnown(PacketPattern pattern) {
    if (pattern.getKind() == null) return;
    boolean conflict = pattern.getKind().equals(Words.ADDRESS_CONFLICT) && isCounted(pattern);
    if (!conflict)
      check(Words.packetKind(pattern.getKind()), () -> Mark.of(pattern, PACKET_PATTERN__KIND));
  }

  private static boolean isCounted(PacketPattern pattern) {
    return pattern.eContainer() instanceof Sighting sighting
        && sighting.eContainer() instanceof PacketCount;
  }

  @Check
  public void fieldIsKnown(FieldTest test) {
    if (test.getField() != null)
      check(Words.field(test.getField()), () -> Mark.of(test, FIELD_TEST__FIELD));
  }

  @Check
  public void reasonIsKnown(FlowFails claim) {
    if (claim.getReason() != null)
      check(Words.failureReason(claim.getReason()), () -> Mark.of(claim, FLOW_FAILS__REASON));
  }

  @Check
  public void reasonIsKnown(DropCount claim) {
    if (claim.getReason() != null)
      check(Words.dropReason(claim.getReason()), () -> Mark.of(claim, DROP_COUNT__REASON));
  }

  @Check
  public void bytesAreOctets(SightingClaim claim) {
    if (claim.getBytes() != null)
      check(BytePattern.read(claim.getBytes()), () -> Mark.of(claim, SIGHTING_CLAIM__BYTES));
  }
}
