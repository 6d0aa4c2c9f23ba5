package netlang.sim.plan;

import netlang.sim.trace.Origin;

/** A device with ports. */
public sealed interface NodePlan permits HostPlan, SwitchPlan {

  String name();

  int portCount();

  String portName(int port);

  Origin origin();
}
