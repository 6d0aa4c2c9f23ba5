package netlang.dsl.reach;

import java.util.List;
import netlang.dsl.net.IpNode;
import netlang.sim.trace.DropReason;

/** Where a packet gets, and by which nodes. */
public sealed interface Way {

  /** From the sender on; at least one. */
  List<Hop> hops();

  /** Where it ends: at its receiver, or where it cannot go on. */
  IpNode end();

  /**
   * False if timing or chance decides, because two stations have one address or one MAC or because
   * switches make a loop; and if something on the way cannot be read.
   */
  boolean isCertain();

  /** It gets to a node that has the address. */
  record Reached(List<Hop> hops, boolean isCertain) implements Way {
    public Reached {
      hops = List.copyOf(hops);
    }

    @Override
    public IpNode end() {
      return hops.get(hops.size() - 1).node();
    }
  }

  /**
   * It gets nowhere.
   *
   * @param reason what the simulator says when it drops it there
   * @param route the line by which it was to leave {@code end}, which may be one that cannot be
   *     used; null if there is none
   * @param cycle the nodes that hand it round until its time to live is used up; most often none
   */
  record Stuck(
      IpNode end,
      DropReason reason,
      RouteLine route,
      List<Hop> hops,
      List<IpNode> cycle,
      boolean isCertain)
      implements Way {
    public Stuck {
      hops = List.copyOf(hops);
      cycle = List.copyOf(cycle);
    }

    public boolean isLoop() {
      return !cycle.isEmpty();
    }
  }

  default boolean isReached() {
    return this instanceof Reached;
  }
}
