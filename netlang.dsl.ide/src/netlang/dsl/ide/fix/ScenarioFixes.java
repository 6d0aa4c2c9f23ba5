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

/** What scenarios do and when: events that are missing, come too late, or change nothing. */
final class ScenarioFixes {

  private static final String GAP = "   ";
  private static final long FIRST_MAC = 0x0200_0000_0001L;

  private ScenarioFixes() {}

  /** The event, the expectation or the step of a dialogue goes. */
  static void leftOut(Spot spot, Offers offers) {
    for (Class<? extends EObject> type : List.of(Turn.class, Expectation.class, Step.class)) {
      EObject statement = spot.around(type);
      if (statement == null) continue;
      offers.leaveOut(Nodes.of(statement), spot);
      return;
    }
  }

  /** The scenario goes on until the time that is marked. */
  static void laterEnd(Spot spot, Offers offers) {
    Scenario scenario = spot.around(Scenario.class);
    Quantity time = spot.around(Quantity.class);
    if (scenario == null || scenario.getUntil() == null || time == null) return;
    if (!Quantities.time(time).isGood()) return;
    String text = spot.marked();
    offers.add(
        Message.of("Change `until` to %s", text),
        spot.edits().replace(Nodes.of(scenario.getUntil()), text));
  }

  /** The flow that is marked starts at the beginning. */
  static void started(Spot spot, Offers offers) {
    Scenario scenario = spot.around(Scenario.class);
    Flow flow = markedFlow(spot);
    if (scenario == null || flow == null) return;
    String name = spot.knowledge().written(flow.getName());
    offers.add(
        Message.of("Add `at 0 s start %s`", name),
        firstStep(scenario, "at 0 s" + GAP + "start " + name, spot));
  }

  private static Flow markedFlow(Spot spot) {
    for (EObject one : spot.object().eCrossReferences())
      if (one instanceof Flow flow && spot.marked().replace("^", "").equals(flow.getName()))
        return flow;
    return null;
  }

  private static TextEdit firstStep(Scenario scenario, String step, Spot spot) {
    List<? extends EObject> statements =
        scenario.getSteps().isEmpty() ? scenario.getExpectations() : scenario.getSteps();
    return statements.isEmpty()
        ? spot.edits().addSetting(scenario, step)
        : spot.edits().addBefore(Nodes.of(statements.get(0)), step);
  }

  /** A run that nothing ends. */
  static void ended(Spot spot, Offers offers) {
    Scenario scenario = spot.around(Scenario.class);
    if (scenario == null) return;
    String until = "until 10 s";
    offers.add(Message.of("Add `%s`", until), spot.edits().addFirst(scenario, until));
    Flow flow = spot.around(StartFlow.class) == null ? null : markedFlow(spot);
    if (flow == null || flow.getTraffic() == null) return;
    for (String setting : List.of("count 10", "for 10 s"))
      offers.add(
          Message.of("Add `%s` to `%s`", setting, flow.getName()),
          spot.edits().addSetting(flow.getTraffic(), setting));
  }

  /** Each network of the file may be meant. */
  static void onNetwork(Spot spot, Offers offers) {
    Scenario scenario = spot.around(Scenario.class);
    INode name = scenario == null ? null : Nodes.of(scenario, SCENARIO__NAME);
    if (name == null) return;
    for (Network network : spot.file().getNetworks()) {
      String on = "on " + spot.knowledge().written(network.getName());
      offers.add(Message.of("Add `%s`", on), new TextEdit(Nodes.end(name), 0, " " + on));
    }
  }

  /** Of the segment of the node that is set. */
  static void freeAddress(Spot spot, Offers offers) {
    Setting setting = spot.around(Setting.class);
    Station station = setting == null ? null : station(setting, spot);
    InterfaceAddress ip =
        setting == null || setting.getIp() == null
            ? null
            : Addresses.interfaceAddress(setting.getIp()).orElse(null);
    if (station == null || ip == null) return;
    Ipv4Address free = spot.stations().freeAddress(ip.network(), ip.address(), station.segment());
    if (free != null)
      offers.change(spot.marked(), free.toString(), spot.replaceMarked(free.toString()));
  }

  private static Station station(Setting setting, Spot spot) {
    if (!(setting.getNode() instanceof IpNode node) || spot.network() == null) return null;
    return setting.getPort() instanceof Nic nic
        ? spot.stations().at(nic)
        : spot.stations().of(node).get(0);
  }

  /** One that no interface of the network has. */
  static void freeMac(Spot spot, Offers offers) {
    if (spot.around(Setting.class) == null || spot.network() == null) return;
    long mac = FIRST_MAC;
    while (!spot.stations().withMac(new MacAddress(mac)).isEmpty()) mac++;
    String free = new MacAddress(mac).toString();
    offers.change(spot.marked(), free, spot.replaceMarked(free));
  }
}
