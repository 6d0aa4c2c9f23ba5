package netlang.sim.packetdrill;

import netlang.sim.tcp.TcpInfo;
import netlang.sim.tcp.TcpState;

/** The names that assertions may use: constants, and what TCP_INFO says of the connection. */
final class InfoNames implements Assertions.Names {

  private static final long MICROSECOND = 1_000;

  /** Of a connection that has not begun. */
  static final TcpInfo NOTHING_MEASURED =
      new TcpInfo(TcpState.CLOSED, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private final int line;
  private final TcpState state;
  private final TcpInfo info;

  /** {@code info} null: only the state can be asked for. */
  InfoNames(int line, TcpState state, TcpInfo info) {
    this.line = line;
    this.state = state;
    this.info = info;
  }

  @Override
  public long value(String name) {
    if (name.equals("tcpi_state")) return number(state);
    if (name.startsWith("TCP_") || name.startsWith("TCPI_")) return constant(name);
    if (!name.startsWith("tcpi_")) throw ScriptFault.unsupported(line, name);
    if (info == null)
      throw ScriptFault.script(line, name + " of a connection that no descriptor stands for");
    return switch (name) {
      case "tcpi_snd_cwnd" -> segments(info.congestionWindow());
      case "tcpi_snd_ssthresh" -> segments(info.slowStartThreshold());
      case "tcpi_unacked" -> segments(info.inFlight());
      case "tcpi_sacked" -> segments(info.selectivelyAcknowledged());
      case "tcpi_lost" -> segments(info.lost());
      case "tcpi_retrans" -> segments(info.retransmitted());
      case "tcpi_snd_mss" -> info.sendSegmentSize();
      case "tcpi_advmss" -> info.ownSegmentSize();
      case "tcpi_rtt" -> info.smoothedRoundTripNanos() / MICROSECOND;
      case "tcpi_rttvar" -> info.roundTripVariationNanos() / MICROSECOND;
      case "tcpi_rto" -> info.retransmissionTimeoutNanos() / MICROSECOND;
      case "tcpi_ca_state" -> info.recovery();
      default -> throw ScriptFault.unsupported(line, name);
    };
  }

  /** A part of a segment is one. */
  private long segments(int octets) {
    if (octets == Integer.MAX_VALUE) return octets;
    int size = Math.max(1, info.sendSegmentSize());
    return ((long) octets + size - 1) / size;
  }

  /** {@code TCP_CLOSE_WAIT}, {@code TCPI_CLOSE_WAIT}; {@code TCP_CA_Open}. */
  private long constant(String name) {
    String word = name.substring(name.indexOf('_') + 1);
    return switch (word) {
      case "CA_Open" -> 0;
      case "CA_Disorder" -> 1;
      case "CA_CWR" -> 2;
      case "CA_Recovery" -> 3;
      case "CA_Loss" -> 4;
      case "CLOSE" -> number(TcpState.CLOSED);
      case "SYN_RECV" -> number(TcpState.SYN_RECEIVED);
      case "FIN_WAIT1" -> number(TcpState.FIN_WAIT_1);
      case "FIN_WAIT2" -> number(TcpState.FIN_WAIT_2);
      default -> {
        TcpState named = TcpState.of(word);
        if (named == null) throw ScriptFault.unsupported(line, name);
        yield number(named);
      }
    };
  }

  /** As Linux counts them. */
  private static long number(TcpState state) {
    return switch (state) {
      case ESTABLISHED -> 1;
      case SYN_SENT -> 2;
      case SYN_RECEIVED -> 3;
      case FIN_WAIT_1 -> 4;
      case FIN_WAIT_2 -> 5;
      case TIME_WAIT -> 6;
      case CLOSED -> 7;
      case CLOSE_WAIT -> 8;
      case LAST_ACK -> 9;
      case LISTEN -> 10;
      case CLOSING -> 11;
    };
  }
}
