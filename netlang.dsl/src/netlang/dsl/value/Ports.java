package netlang.dsl.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import netlang.dsl.message.Message;

/** Ports by number or by the name of their service, RFC 6335 and IANA's registry. */
public final class Ports {

  /** RFC 6335 §6: 49152–65535 are never assigned, but taken by clients. */
  public static final int FIRST_EPHEMERAL = 49_152;

  private static final Map<String, Integer> SERVICES = services();

  private Ports() {}

  private static Map<String, Integer> services() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("echo", 7);
    ports.put("discard", 9);
    ports.put("daytime", 13);
    ports.put("ftp-data", 20);
    ports.put("ftp", 21);
    ports.put("ssh", 22);
    ports.put("telnet", 23);
    ports.put("smtp", 25);
    ports.put("time", 37);
    ports.put("domain", 53);
    ports.put("dns", 53);
    ports.put("bootps", 67);
    ports.put("bootpc", 68);
    ports.put("tftp", 69);
    ports.put("http", 80);
    ports.put("kerberos", 88);
    ports.put("pop3", 110);
    ports.put("sunrpc", 111);
    ports.put("ntp", 123);
    ports.put("imap", 143);
    ports.put("snmp", 161);
    ports.put("snmptrap", 162);
    ports.put("bgp", 179);
    ports.put("ldap", 389);
    ports.put("https", 443);
    ports.put("syslog", 514);
    ports.put("rip", 520);
    ports.put("sip", 5060);
    return Collections.unmodifiableMap(ports);
  }

  /** 1–65535. */
  public static Read<Integer> port(String text) {
    Integer service = SERVICES.get(text);
    if (service != null) return Read.of(service);
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (1 <= number && number <= 65_535) return Read.of(number);
      return Read.wrong(Fault.PORT_RANGE, Message.of("port %s is outside 1..65535", text));
    }
    if (Character.isDigit(text.charAt(0)))
      return Read.wrong(Fault.PORT_RANGE, Message.of("port %s is outside 1..65535", text));
    return Read.wrong(
        Fault.SERVICE,
        Message.of("there is no service %s", text),
        Spelling.nearest(text, SERVICES.keySet()));
  }

  /** The name of the service that has the port, the first if it has two; empty if none is known. */
  public static String serviceName(int port) {
    for (Map.Entry<String, Integer> service : SERVICES.entrySet()) {
      if (service.getValue() == port) return service.getKey();
    }
    return "";
  }

  /** Whether the text is the name of a service and not a number. */
  public static boolean isServiceName(String text) {
    return SERVICES.containsKey(text);
  }

  public static Collection<String> serviceNames() {
    return SERVICES.keySet();
  }
}
