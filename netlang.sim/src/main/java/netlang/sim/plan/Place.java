package netlang.sim.plan;

/** Where packets are looked at. */
public sealed interface Place {

  /**
   * At its maker: when the node whose packet it is puts it on the wire; packets passed on for
   * others do not count.
   */
  record Sender() implements Place {}

  /** When it arrives at the node; {@code port} -1 for any of its ports. */
  record At(int node, int port) implements Place {}

  /** When it is put on the link, in either direction. */
  record On(int link) implements Place {}
}
