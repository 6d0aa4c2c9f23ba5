package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.Flow;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Quantity;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Setting;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.Turn;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Quantities;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** What scenarios do and when: events that are missing, come too late, or change nothing. */
final class ScenarioFixes {

  private static final String GAP = "   ";
  private static final long FIRST_MAC = 0x0200_0000_0001L;

  private ScenarioFixes() {}

  /** The event, the expectation or the step of a dialogue goes. */
  static void leftOut(Finding finding, Offers offers) {
    for (Class<? extends EObject> type : List.of(Turn.class, Expectation.class, Step.class)) {
      EObject statement = finding.around(type);
      if (statement == null) continue;
      offers.leaveOut(Nodes.of(statement), finding);
      return;
    }
  }

  /** The scenario goes on until the time that is marked. */
  static void laterEnd(Finding finding, Offers offers) {
    Scenario scenario = finding.around(Scenario.class);
    Quantity time = finding.around(Quantity.class);
    if (scenario == null || scenario.getUntil() == null || time == null) return;
    if (!Quantities.time(time).isGood()) return;
    String text = finding.marked();
    offers.add(
        Message.of("Change `until` to %s", text),
        finding.edits().replace(Nodes.of(scenario.getUntil()), text));
  }

  /** The flow that is marked starts at the beginning. */
  static void started(Finding finding, Offers offers) {
    Scenario scenario = finding.around(Scenario.class);
    Flow flow = markedFlow(finding);
    if (scenario == null || flow == null) return;
    String name = finding.knowledge().written(flow.getName());
    offers.add(
        Message.of("Add `at 0 s start %s`", name),
        firstStep(scenario, "at 0 s" + GAP + "start " + name, finding));
  }

  private static Flow markedFlow(Finding finding) {
    EObject object = NodeModelUtils.findActualSemanticObjectFor(finding.leaf());
    for (EObject one : object.eCrossReferences())
      if (one instanceof Flow flow && finding.marked().replace("^", "").equals(flow.getName()))
        return flow;
    return null;
  }

  private static TextEdit firstStep(Scenario scenario, String step, Finding finding) {
    List<? extends EObject> statements =
        scenario.getSteps().isEmpty() ? scenario.getExpectations() : scenario.getSteps();
    return statements.isEmpty()
        ? finding.edits().addSetting(scenario, step)
        : finding.edits().addBefore(Nodes.of(statements.get(0)), step);
  }

  /** A run that nothing ends. */
  static void ended(Finding finding, Offers offers) {
    Scenario scenario = finding.around(Scenario.class);
    if (scenario == null) return;
    String until = "until 10 s";
    offers.add(Message.of("Add `%s`", until), finding.edits().addFirst(scenario, until));
    Flow flow = finding.around(StartFlow.class) == null ? null : markedFlow(finding);
    if (flow == null || flow.getTraffic() == null) return;
    for (String setting : List.of("count 10", "for 10 s"))
      offers.add(
          Message.of("Add `%s` to `%s`", setting, flow.getName()),
          finding.edits().addSetting(flow.getTraffic(), setting));
  }

  /** Each network of the file may be meant. */
  static void onNetwork(Finding finding, Offers offers) {
    Scenario scenario = finding.around(Scenario.class);
    INode name = scenario == null ? null : Nodes.of(scenario, SCENARIO__NAME);
    if (name == null) return;
    for (Network network : finding.file().getNetworks()) {
      String on = "on " + finding.knowledge().written(network.getName());
      offers.add(Message.of("Add `%s`", on), new TextEdit(Nodes.end(name), 0, " " + on));
    }
  }

  /** Of the segment of the node that is set. */
  static void freeAddress(Finding finding, Offers offers) {
    Setting setting = finding.around(Setting.class);
    Station station = setting == null ? null : station(setting, finding);
    InterfaceAddress ip =
        setting == null || setting.getIp() == null
            ? null
            : Addresses.interfaceAddress(setting.getIp()).orElse(null);
    if (station == null || ip == null) return;
    Ipv4Address free =
        finding.stations().freeAddress(ip.network(), ip.address(), station.segment());
    if (free != null)
      offers.change(finding.marked(), free.toString(), finding.replaceMarked(free.toString()));
  }

  private static Station station(Setting setting, Finding finding) {
    if (!(setting.getNode() instanceof IpNode node) || finding.network() == null) return null;
    return setting.getPort() instanceof Nic nic
        ? finding.stations().at(nic)
        : finding.stations().of(node).get(0);
  }

  /** One that no interface of the network has. */
  static void freeMac(Finding finding, Offers offers) {
    if (finding.around(Setting.class) == null || finding.network() == null) return;
    long mac = FIRST_MAC;
    while (!finding.stations().withMac(new MacAddress(mac)).isEmpty()) mac++;
    String free = new MacAddress(mac).toString();
    offers.change(finding.marked(), free, finding.replaceMarked(free));
  }
}
