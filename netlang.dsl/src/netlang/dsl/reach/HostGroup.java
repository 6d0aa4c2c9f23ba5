package netlang.dsl.reach;

import java.util.List;
import netlang.dsl.net.Nic;
import netlang.dsl.wiring.Segment;

/**
 * NICs of hosts in one segment that differ in nothing that matters for who reaches whom.
 *
 * @param nics at least one, in order of declaration
 */
public record HostGroup(Segment segment, List<Nic> nics) {

  public HostGroup {
    nics = List.copyOf(nics);
  }
}
