package netlang.dsl.ide.lens;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** Above each scenario how to run it and what it expects. */
public final class Lenses {

  /** The command that runs a scenario: the address of the file, the scenario's name. */
  public static final String RUN = "netlang.run";

  private Lenses() {}

  public static List<Lens> of(XtextResource resource) {
    List<Lens> lenses = new ArrayList<>();
    if (resource.getContents().isEmpty()) return lenses;
    NetFile file = (NetFile) resource.getContents().get(0);
    for (Scenario scenario : file.getScenarios()) {
      if (scenario.getName() == null) continue;
      add(lenses, scenario, Message.of("run scenario"), RUN, List.of(scenario.getName()));
      add(lenses, scenario, expectations(written(scenario)), "", List.of());
    }
    if (file.getScenarios().isEmpty()) addDefaults(lenses, file);
    return lenses;
  }

  /** A file without scenarios has one for each network, which starts every flow at 0 s. */
  private static void addDefaults(List<Lens> lenses, NetFile file) {
    for (Network network : file.getNetworks()) {
      if (network.getName() == null || network.getFlows().isEmpty()) continue;
      String name = file.getNetworks().size() == 1 ? "default" : network.getName();
      add(lenses, network, Message.of("run all flows"), RUN, List.of(name));
    }
  }

  /** One in a loop counts once, as one reads it. */
  private static int written(Scenario scenario) {
    return EcoreUtil2.getAllContentsOfType(scenario, Expectation.class).size();
  }

  private static Message expectations(int count) {
    if (count == 0) return Message.of("no expectations");
    return count == 1 ? Message.of("1 expectation") : Message.of("%s expectations", count);
  }

  private static void add(
      List<Lens> lenses, EObject object, Message title, String command, List<Object> arguments) {
    INode node = NodeModelUtils.findActualNodeFor(object);
    if (node == null) return;
    int end = node.getText().stripLeading().indexOf('\n');
    int length = end < 0 ? node.getLength() : Math.min(end, node.getLength());
    lenses.add(new Lens(node.getOffset(), length, title, command, arguments));
  }
}
