package netlang.dsl.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.expand.Derivation;
import netlang.dsl.message.Message;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Router;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Switch;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/**
 * One name, one thing: networks and scenarios of a file, nodes and flows of a network, NICs or
 * ports of a node.
 */
public class NamesValidator extends CheckGroup {

  @Check
  public void namesAreUnique(NetFile file) {
    checkUnique(file.getNetworks());
    Map<String, Scenario> scenarios = new HashMap<>();
    for (Scenario scenario : file.getScenarios()) {
      if (scenario.getName() == null) continue;
      Mark mark = Mark.of(scenario, NetPackage.Literals.SCENARIO__NAME);
      Scenario first = scenarios.putIfAbsent(scenario.getName(), scenario);
      if (first != null) report(mark, scenario.getName(), Message.of("a scenario"), first);
      if (scenario.getName().isBlank())
        error(
            mark,
            IssueCodes.SETTING_MISSING,
            Message.of("a scenario needs a name, for its verdicts and its outputs"));
    }
  }

  @Check
  public void namesAreUnique(Network network) {
    checkUnique(network.getNodes(), network.getFlows());
  }

  @Check
  public void nicNamesAreUnique(IpNode node) {
    checkUnique(node.getNics());
  }

  @Check
  public void portNamesAreUnique(Switch node) {
    checkUnique(node.getPorts().stream().filter(port -> !Interfaces.isImplied(port)).toList());
  }

  @SafeVarargs
  private void checkUnique(Collection<? extends Named>... scope) {
    Map<String, Named> named = new HashMap<>();
    for (Named one : List.of(scope).stream().flatMap(Collection::stream).toList()) {
      if (one.getName() == null) continue;
      Named first = named.putIfAbsent(one.getName(), one);
      if (first != null) report(Mark.name(one), one.getName(), kind(first), first);
    }
  }

  private void report(Mark mark, String name, Message kind, EObject first) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(Derivation.writtenHere(first));
    error(
        mark,
        IssueCodes.NAME_TWICE,
        node == null
            ? Message.of("`%s` is the name of %s already; choose another", name, kind)
            : Message.of(
                "`%s` is the name of %s already (line %s); choose another",
                name, kind, node.getStartLine()));
  }

  private static Message kind(Named named) {
    if (named instanceof Network) return Message.of("a network");
    if (named instanceof Host) return Message.of("a host");
    if (named instanceof Router) return Message.of("a router");
    if (named instanceof Switch) return Message.of("a switch");
    if (named instanceof Flow) return Message.of("a flow");
    return named instanceof Nic ? Message.of("a NIC") : Message.of("a port");
  }
}
