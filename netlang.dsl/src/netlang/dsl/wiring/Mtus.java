package netlang.dsl.wiring;

import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Quantity;
import netlang.dsl.value.Quantities;
import netlang.sim.plan.NicPlan;

/** The MTU of a NIC: its own, that of its link, or Ethernet's. */
public final class Mtus {

  private Mtus() {}

  /** Octets of an IP packet; the default also where the text is wrong. */
  public static int of(Nic nic, Wiring wiring) {
    Quantity own = Interfaces.settingsOf(nic).getMtu();
    if (own != null) return Quantities.mtu(own).orElse(NicPlan.DEFAULT_MTU);
    Cable cable = wiring.cableAt(nic);
    Quantity linked = cable == null ? null : cable.link().getMtu();
    return linked == null
        ? NicPlan.DEFAULT_MTU
        : Quantities.mtu(linked).orElse(NicPlan.DEFAULT_MTU);
  }
}
