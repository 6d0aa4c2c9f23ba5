package netlang.sim.ip;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.engine.LongTable;

/** The best routes to all prefixes of one length. */
final class PrefixTable {

  private final int mask;
  private final LongTable<Route> routes = new LongTable<>();

  private PrefixTable(int mask) {
    this.mask = mask;
  }

  /** One table for each length, the longest first, of routes that are sorted best first. */
  static List<PrefixTable> of(Route[] bestFirst) {
    List<PrefixTable> tables = new ArrayList<>();
    PrefixTable table = null;
    for (Route route : bestFirst) {
      if (table == null || table.mask != route.destination.mask()) {
        table = new PrefixTable(route.destination.mask());
        tables.add(table);
      }
      int network = route.destination.network().value();
      if (table.routes.get(network) == null) table.routes.put(network, route);
    }
    return tables;
  }

  /** The route to the address, or null. */
  Route find(int address) {
    return routes.get(address & mask);
  }
}
