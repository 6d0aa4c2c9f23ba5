package netlang.sim.apps;

import netlang.sim.tcp.TcpUser;

/** An application's end of one connection. */
sealed interface Session extends TcpUser permits Talker, Echo {

  /** The host loses its power: there is nothing left to be done, and nobody to be told. */
  void vanish();

  /** Whoever wants to know which sessions there are. */
  interface Owner {
    void ended(Session session);
  }
}
