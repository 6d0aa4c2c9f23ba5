package netlang.sim.apps;

import netlang.sim.addr.Endpoint;
import netlang.sim.engine.LongTable;

/**
 * Tells which flow a connection belongs to, at its server: the address and port it comes from say
 * so.
 *
 * <p>This is the measuring instrument, and how a server knows its part of a dialogue; no host
 * learns anything else from it.
 */
public final class TcpFlows {

  private final LongTable<TcpFlow> bySource = new LongTable<>();

  /** The flow connects from there now. */
  void register(TcpFlow flow, Endpoint source) {
    flow.sameSource = bySource.get(key(source));
    bySource.put(key(source), flow);
  }

  /** No effect if it does not; {@code source} may be null. */
  void unregister(TcpFlow flow, Endpoint source) {
    if (source == null) return;
    TcpFlow first = bySource.get(key(source));
    if (first == flow) {
      if (flow.sameSource == null) bySource.remove(key(source));
      else bySource.put(key(source), flow.sameSource);
    } else {
      for (TcpFlow other = first; other != null; other = other.sameSource) {
        if (other.sameSource == flow) other.sameSource = flow.sameSource;
      }
    }
    flow.sameSource = null;
  }

  /**
   * The flow that last connected from there to that port, of that node if it names one; or null.
   */
  TcpFlow find(Endpoint source, int port, int node) {
    TcpFlow flow = bySource.get(key(source));
    while (flow != null && !isFor(flow, port, node)) flow = flow.sameSource;
    return flow;
  }

  private static boolean isFor(TcpFlow flow, int port, int node) {
    int receiver = flow.plan().receiver();
    return flow.plan().destinationPort() == port && (receiver < 0 || receiver == node);
  }

  private static long key(Endpoint source) {
    return (long) source.address().value() << 16 | source.port();
  }
}
