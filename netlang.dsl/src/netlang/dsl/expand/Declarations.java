package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import netlang.dsl.subnet.SubnetPlan;
import netlang.dsl.template.Plan;
import netlang.dsl.template.ValueName;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.emf.ecore.EObject;

/** The subnets that a network names, with those of the networks inside of it, and its plans. */
public final class Declarations {

  /**
   * A plan, worked out.
   *
   * @param here what instantiates it in the file that is expanded; null if it is written there
   * @param answer also one that does not fit
   */
  public record Planned(Plan written, EObject here, SubnetPlan answer) {}

  /**
   * A subnet, or one element of several.
   *
   * @param here what instantiates it in the file that is expanded; null if it is written there
   * @param path of the network that declares it: {@code berlin/}, or nothing for the outermost
   * @param name without the path
   */
  public record Named(
      ValueName written, EObject here, String path, String name, Ipv4Prefix prefix) {

    /** {@code berlin/lan[3]}. */
    @Override
    public String toString() {
      return path + name;
    }
  }

  private final List<Planned> plans = new ArrayList<>();
  private final List<Named> subnets = new ArrayList<>();

  void add(Plan written, Site site, SubnetPlan answer) {
    plans.add(new Planned(written, site.here(), answer));
  }

  void add(ValueName written, Site site, String name, Ipv4Prefix prefix) {
    subnets.add(new Named(written, site.here(), site.path(), name, prefix));
  }

  public List<Planned> plans() {
    return Collections.unmodifiableList(plans);
  }

  /** In the order in which they are declared; those of a plan that does not fit are missing. */
  public List<Named> subnets() {
    return Collections.unmodifiableList(subnets);
  }
}
