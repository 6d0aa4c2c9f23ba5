package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.LISTENER__PORT;
import static netlang.dsl.net.NetPackage.Literals.TRAFFIC_END__PORT;

import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Listener;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.value.Ports;
import netlang.dsl.value.TrafficProtocol;
import netlang.sim.plan.ListenerPlan.Transport;
import org.eclipse.xtext.validation.Check;

/** Whether services are where one looks for them, RFC 6335, and on a transport that suits them. */
public class ServiceValidator extends CheckGroup {

  /** They have no means of their own against loss, and so need TCP. */
  private static final Set<String> OF_TCP =
      Set.of("ftp", "ftp-data", "ssh", "telnet", "smtp", "http", "pop3", "imap", "bgp");

  private static final Set<String> WEB = Set.of("http", "https");

  /** What a flow is called tells what its author means by it. */
  @Check
  public void portIsThatOfTheName(Flow flow) {
    TrafficEnd target = flow.getTraffic() == null ? null : flow.getTraffic().getTarget();
    String name = flow.getName() == null ? "" : flow.getName().replaceFirst("\\[.*", "");
    if (target == null || target.getPort() == null || !Ports.isServiceName(name)) return;
    int port = Ports.port(target.getPort()).orElse(0);
    String service = Ports.serviceName(port);
    int usual = Ports.port(name).get();
    if (service.isEmpty() || port == usual) return;
    Mark mark = Mark.of(target, TRAFFIC_END__PORT);
    if (WEB.contains(name) && WEB.contains(service))
      warning(
          mark,
          IssueCodes.WEB_PORTS,
          Message.of("port %s is that of %s; %s has %s", port, service, name, usual),
          name);
    else
      info(
          mark,
          IssueCodes.OTHER_SERVICE,
          Message.of(
              "port %s is that of %s, but the flow is called `%s`; %s has %s",
              port, service, name, name, usual),
          name);
  }

  @Check
  public void serviceSuitsUdp(Traffic traffic) {
    TrafficEnd target = traffic.getTarget();
    if (target != null
        && target.getPort() != null
        && TrafficProtocol.UDP.word().equals(traffic.getProtocol()))
      checkUdp(target.getPort(), Mark.of(target, TRAFFIC_END__PORT));
  }

  @Check
  public void serviceSuitsUdp(Listener listener) {
    if (listener.getPort() != null
        && TrafficValidator.transport(listener.getProtocol()) == Transport.UDP)
      checkUdp(listener.getPort(), Mark.of(listener, LISTENER__PORT));
  }

  private void checkUdp(String port, Mark mark) {
    if (OF_TCP.contains(port))
      warning(
          mark,
          IssueCodes.UNRELIABLE,
          Message.of(
              "%s needs all that is sent, in order, which UDP does not promise; write `tcp`, or the"
                  + " port as a number",
              port));
  }
}
