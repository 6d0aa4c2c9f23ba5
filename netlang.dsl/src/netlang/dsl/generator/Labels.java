package netlang.dsl.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.trace.Nanos;

/** What is written at the nodes, NICs and links of a drawing; not yet escaped for any tool. */
final class Labels {

  private static final String[] RATE_UNITS = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s"};

  private Labels() {}

  /**
   * The name of a NIC, unless it is the only one, and its address; a switch's ports say nothing.
   */
  static List<String> of(NodePlan node, int port) {
    List<String> lines = new ArrayList<>();
    if (node instanceof HostPlan host) {
      NicPlan nic = host.nics().get(port);
      if (host.portCount() > 1) {
        lines.add(nic.name());
      }
      if (nic.ip().isAssigned()) {
        lines.add(nic.ip().toString());
      }
    }
    return lines;
  }

  /**
   * What a link has other than the default: {@code 100 Mbit/s}, {@code 2 ms}, {@code loses 1 %}.
   */
  static List<String> of(LinkPlan link) {
    List<String> parts = new ArrayList<>();
    if (link.bitsPerSecond() != LinkPlan.DEFAULT_BITS_PER_SECOND) {
      parts.add(rate(link.bitsPerSecond()));
    }
    if (link.delayNanos() != LinkPlan.DEFAULT_DELAY_NANOS) {
      parts.add(Nanos.print(link.delayNanos()));
    }
    if (link.lossRate() > 0) {
      parts.add("loss " + decimal(BigDecimal.valueOf(link.lossRate()).movePointRight(2)) + " %");
    }
    if (link.bitErrorRate() > 0) {
      parts.add("bit errors " + link.bitErrorRate());
    }
    return parts;
  }

  private static String rate(long bitsPerSecond) {
    int unit = 0;
    BigDecimal value = BigDecimal.valueOf(bitsPerSecond);
    while (unit + 1 < RATE_UNITS.length && value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      value = value.movePointLeft(3);
      unit++;
    }
    return decimal(value) + " " + RATE_UNITS[unit];
  }

  private static String decimal(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
