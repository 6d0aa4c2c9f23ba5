package netlang.dsl.wiring;

import java.util.List;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Switch;

/**
 * A broadcast domain: NICs that reach each other through cables and switches, without a router.
 *
 * @param nics at least one, in order of declaration
 * @param switches in order of declaration
 * @param cables in order of declaration
 */
public record Segment(List<Nic> nics, List<Switch> switches, List<Cable> cables) {

  public Segment {
    nics = List.copyOf(nics);
    switches = List.copyOf(switches);
    cables = List.copyOf(cables);
  }
}
