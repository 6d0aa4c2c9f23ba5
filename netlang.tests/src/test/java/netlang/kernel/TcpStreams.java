package netlang.kernel;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the TCP connections of a transcript did, whatever segments that took: which octets were
 * sent, how often again, in which order SYN, data, FIN and RST came first. Three lines a
 * connection, behind those of all other frames.
 */
final class TcpStreams {

  private final List<String> lines = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();

  /** The latest between two ends, by {@code address:port>address:port} of the client. */
  private final Map<String, Connection> latest = new HashMap<>();

  private TcpStreams() {}

  /** The lines of a {@link KernelTranscript}, those of TCP replaced by summaries. */
  static List<String> of(List<String> transcript) {
    TcpStreams streams = new TcpStreams();
    for (String line : transcript) {
      if (line.contains(" proto=tcp ") && line.contains(" flags=")) streams.segment(line);
      else streams.lines.add(line);
    }
    for (Connection connection : streams.connections) connection.describe(streams.lines);
    return streams.lines;
  }

  private void segment(String line) {
    Map<String, String> words =
        Arrays.stream(line.split(" "))
            .map(word -> word.split("=", 2))
            .collect(toMap(word -> word[0], word -> word[1], (first, second) -> second));
    String[] addresses = words.get("ip").split(">");
    String[] ports = words.get("port").split(">");
    String from = addresses[0] + ":" + ports[0];
    String to = addresses[1] + ":" + ports[1];
    boolean byServer = !latest.containsKey(from + ">" + to) && latest.containsKey(to + ">" + from);
    String key = byServer ? to + ">" + from : from + ">" + to;
    Connection connection = latest.get(key);
    String flags = words.get("flags");
    boolean opens = flags.contains("S") && !flags.contains("A") && !byServer;
    if (connection == null || opens && connection.over) {
      connection = new Connection(connections.size() + 1, words.get("ip"), words.get("port"));
      connections.add(connection);
      latest.put(key, connection);
      lines.add("tcpconn=" + connection.number);
    }
    connection.segment(words, byServer);
  }

  private static final class Connection {

    private final int number;
    private final String addresses;
    private final String ports;
    private final List<String> order = new ArrayList<>();
    private final Side client = new Side("client");
    private final Side server = new Side("server");

    /** True behind a RST or both FINs: another SYN opens another connection. */
    private boolean over;

    Connection(int number, String addresses, String ports) {
      this.number = number;
      this.addresses = addresses;
      this.ports = ports;
    }

    void segment(Map<String, String> words, boolean byServer) {
      Side sender = byServer ? server : client;
      Side receiver = byServer ? client : server;
      for (String event : sender.sends(words)) order.add(sender.name.charAt(0) + event);
      over |= sender.reset;
      if (receiver.isAcknowledgedBy(words)) {
        order.add(sender.name.charAt(0) + "ACKFIN");
        over |= sender.finAcknowledged;
      }
    }

    void describe(List<String> lines) {
      lines.add(
          "conn=%d ip=%s port=%s order=%s"
              .formatted(number, addresses, ports, String.join(",", order)));
      lines.add("conn=" + number + " " + client);
      lines.add("conn=" + number + " " + server);
    }
  }

  /** What one end sends. */
  private static final class Side {

    private final String name;

    /** Intervals of sequence numbers, disjoint, by their beginning: their ends. */
    private final TreeMap<Long, Long> sent = new TreeMap<>();

    private int syns;
    private String segmentSize = "-";
    private long longest;
    private int again;
    private long finEnd = -1;
    private boolean finAcknowledged;
    private boolean reset;
    private boolean closedWindow;

    Side(String name) {
      this.name = name;
    }

    /** What in this segment comes for the first time. */
    List<String> sends(Map<String, String> words) {
      List<String> news = new ArrayList<>();
      String flags = words.get("flags");
      long start = Long.parseLong(words.get("seq"));
      long end = start + Long.parseLong(words.get("len"));
      if (flags.contains("S")) {
        segmentSize = words.getOrDefault("mss", "-");
        if (++syns == 1) news.add(flags.contains("A") ? "SYNACK" : "SYN");
      }
      if (flags.contains("R")) {
        if (!reset) news.add("RST");
        reset = true;
      }
      if (end > start) {
        if (sent.isEmpty()) news.add("DATA");
        data(start, end);
      }
      if (flags.contains("F")) {
        if (finEnd < 0) news.add("FIN");
        else again++;
        finEnd = end;
      }
      closedWindow |= words.get("win").equals("0") && !flags.contains("R");
      return news;
    }

    private void data(long start, long end) {
      longest = Math.max(longest, end - start);
      long mergedStart = start;
      long mergedEnd = end;
      Map.Entry<Long, Long> neighbor = sent.floorEntry(end);
      boolean overlaps = false;
      while (neighbor != null && neighbor.getValue() >= start) {
        overlaps |= neighbor.getKey() < end && neighbor.getValue() > start;
        mergedStart = Math.min(mergedStart, neighbor.getKey());
        mergedEnd = Math.max(mergedEnd, neighbor.getValue());
        sent.remove(neighbor.getKey());
        neighbor = sent.floorEntry(end);
      }
      sent.put(mergedStart, mergedEnd);
      if (overlaps) again++;
    }

    /** True if this segment of the other side is the first to acknowledge the FIN. */
    boolean isAcknowledgedBy(Map<String, String> words) {
      if (finEnd < 0 || finAcknowledged || !words.get("flags").contains("A")) return false;
      finAcknowledged = Long.parseLong(words.get("ack")) > finEnd;
      return finAcknowledged;
    }

    @Override
    public String toString() {
      long octets = sent.entrySet().stream().mapToLong(e -> e.getValue() - e.getKey()).sum();
      return ("side=%s syns=%d mss=%s bytes=%d holes=%d maxseg=%d retrans=%d fin=%s finacked=%d"
              + " rst=%d zerowin=%d")
          .formatted(
              name,
              syns,
              segmentSize,
              octets,
              Math.max(0, sent.size() - 1),
              longest,
              again,
              finEnd < 0 ? "-" : Long.toString(finEnd),
              finAcknowledged ? 1 : 0,
              reset ? 1 : 0,
              closedWindow ? 1 : 0);
    }
  }
}
