package netlang.sim.apps;

/** Traffic that can be started and stopped. */
public sealed interface Flow permits PingFlow, TracerouteFlow, UdpFlow, TcpFlow {

  /** Starts from the beginning, with sequence number 1. */
  void start();

  /** Sends no more, waits for nothing more, closes its port. */
  void stop();
}
