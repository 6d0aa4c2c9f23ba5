package netlang.sim.packetdrill;

import netlang.sim.tcp.TcpSocket;

/** Which connection is under test: that of the last listen or connect. */
final class Connections {

  private static final int FIRST_WIRE_PORT = 40_000;

  private int nextWirePort = FIRST_WIRE_PORT;
  private int listeningPort = Sockets.USUAL_PORT;
  private boolean listening;
  private Conversation current;

  /** The next segment that comes in begins a connection. */
  void listens(int port) {
    listening = true;
    listeningPort = port;
    current = null;
  }

  void called(TcpSocket socket, int wirePort) {
    current = Conversation.active(socket, wirePort);
  }

  void accepted(TcpSocket child) {
    if (current != null && child.remote().port() == current.wirePort()) current.accepted(child);
  }

  /** The connection that the segment belongs to, from now on under test. */
  Conversation of(SegmentLine injected) {
    boolean begins = listening && injected.isFirstSyn();
    if (current == null || current.isPseudo() && begins)
      current = Conversation.begunBy(injected, nextWirePort++, listeningPort);
    return current;
  }

  /** Null if there is none yet. */
  Conversation current() {
    return current;
  }
}
