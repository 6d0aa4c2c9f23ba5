package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.derive.Bodies;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.template.Constant;
import netlang.dsl.template.Module;
import netlang.dsl.template.Plan;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;

/** What a file stands for. A snapshot: it does not follow changes of the text. */
public final class Expansion {

  private final NetFile written;
  private final NetFile file;
  private final List<ExpansionProblem> problems;
  private final Set<Module> used;
  private final Map<Network, Declarations> declarations;
  private final boolean complete;
  private Map<EObject, List<EObject>> bySource;

  private Expansion(
      NetFile written,
      NetFile file,
      List<ExpansionProblem> problems,
      Set<Module> used,
      Map<Network, Declarations> declarations,
      boolean complete) {
    this.written = written;
    this.file = file;
    this.problems = List.copyOf(problems);
    this.used = used;
    this.declarations = declarations;
    this.complete = complete;
  }

  /**
   * Of a file that may have mistakes: what cannot be expanded is left out and listed among the
   * problems, unless it is a mistake that is reported elsewhere, such as a name that nothing has.
   */
  public static Expansion of(NetFile written) {
    return Bodies.isPlain(written)
        ? new Expansion(written, written, List.of(), Set.of(), Map.of(), true)
        : new Maker(written).make();
  }

  /** Plain networks and scenarios on them; the very file that is written, if it is plain. */
  public NetFile file() {
    return file;
  }

  public boolean isPlain() {
    return file == written;
  }

  public List<ExpansionProblem> problems() {
    return problems;
  }

  /**
   * False if something is left out, be it among the problems or reported elsewhere: then nobody
   * knows what the whole network is.
   */
  public boolean isComplete() {
    return complete;
  }

  /** True if some network is made of the module. */
  public boolean uses(Module module) {
    return used.contains(module);
  }

  /** The named subnets, those of plans too, with their prefixes; in order of declaration. */
  public List<PlacedSubnet> subnets() {
    List<PlacedSubnet> subnets = new ArrayList<>();
    for (Declarations each : declarations.values())
      for (Declarations.Named subnet : each.subnets())
        subnets.add(new PlacedSubnet(subnet.written(), subnet.toString(), subnet.prefix()));
    return subnets;
  }

  /** Of a network of the expanded file. */
  public Declarations declarations(Network expanded) {
    return declarations.getOrDefault(expanded, new Declarations());
  }

  /** What a written element became, in the order of the expanded file; itself, if that is plain. */
  public List<EObject> of(EObject source) {
    if (isPlain()) return List.of(source);
    if (bySource == null) {
      bySource = new IdentityHashMap<>();
      for (TreeIterator<EObject> all = file.eAllContents(); all.hasNext(); ) {
        EObject each = all.next();
        bySource.computeIfAbsent(Derivation.source(each), key -> new ArrayList<>()).add(each);
      }
    }
    return bySource.getOrDefault(source, List.of());
  }

  /** While it is made. */
  private static final class Maker {

    private record Made(Network network, Expanding expanding, Site site) {}

    private final NetFile written;
    private final NetFile file = NetFactory.eINSTANCE.createNetFile();
    private final Set<ExpansionProblem> problems = new LinkedHashSet<>();
    private final Set<Module> used = new HashSet<>();
    private final Map<Network, Made> networks = new IdentityHashMap<>();
    private final Map<Network, Declarations> declarations = new LinkedHashMap<>();
    private final Expanding unused = new Expanding();
    private boolean complete = true;

    Maker(NetFile written) {
      this.written = written;
      Derivation.note(file, written, null, null, "");
      new ResourceImpl(written.eResource().getURI()).getContents().add(file);
    }

    Expansion make() {
      for (Network network : written.getNetworks()) make(network);
      for (Scenario scenario : written.getScenarios()) {
        Network network = Surroundings.networkOf(scenario);
        if (network == null) continue;
        Made made = make(network);
        file.getScenarios()
            .add(new ScenarioExpander(scenario, made.network, made.expanding, made.site).expand());
        problems.addAll(made.expanding.problems());
        complete &= made.expanding.isComplete();
      }
      constantsThatNobodyUses();
      return new Expansion(written, file, List.copyOf(problems), used, declarations, complete);
    }

    /** What is wrong with them is said all the same; of modules only what needs no parameter. */
    private void constantsThatNobodyUses() {
      constants(written.getConstants(), unused.files());
      for (Module module : written.getModules()) {
        if (used.contains(module)) continue;
        Environment inside = unused.files().inside(module);
        module.getParameters().forEach(inside::breakOff);
        module.getSubnets().forEach(inside::breakOff);
        for (Plan plan : module.getPlans()) plan.getSubnets().forEach(inside::breakOff);
        constants(module.getConstants(), inside);
      }
      problems.addAll(unused.problems());
    }

    private void constants(List<Constant> constants, Environment environment) {
      Site nowhere = new Site(null, "", null, null);
      for (Constant constant : constants)
        unused.attempt(nowhere, () -> environment.valueOf(constant, constant, unused.evaluator()));
    }

    private Made make(Network network) {
      Made made = networks.get(network);
      if (made != null) return made;
      Expanding expanding = new Expanding();
      NetworkExpander expander = new NetworkExpander(network, expanding);
      Network plain = expander.expand();
      file.getNetworks().add(plain);
      problems.addAll(expanding.problems());
      complete &= expanding.isComplete();
      used.addAll(expanding.used());
      declarations.put(plain, expanding.declarations());
      made = new Made(plain, expanding, expander.root());
      networks.put(network, made);
      return made;
    }
  }
}
