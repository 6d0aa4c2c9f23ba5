package netlang.sim.plan;

import java.util.List;
import netlang.sim.trace.Origin;

/**
 * A learning switch, IEEE 802.1D.
 *
 * @param ageingNanos an entry of the MAC table that was not refreshed for so long is forgotten
 */
public record SwitchPlan(String name, List<String> ports, long ageingNanos, Origin origin)
    implements NodePlan {

  /** IEEE 802.1D-2004 table 7-5: 300 s. */
  public static final long DEFAULT_AGEING_NANOS = 300_000_000_000L;

  public SwitchPlan {
    ports = List.copyOf(ports);
  }

  @Override
  public int portCount() {
    return ports.size();
  }

  @Override
  public String portName(int port) {
    return ports.get(port);
  }
}
