package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.List;
import java.util.stream.Stream;
import netlang.dsl.message.Message;
import netlang.dsl.net.AddressAttribute;
import netlang.dsl.net.Amount;
import netlang.dsl.net.Claim;
import netlang.dsl.net.FieldTest;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowMeasured;
import netlang.dsl.net.RoundTrip;
import netlang.dsl.net.SightingClaim;
import netlang.dsl.net.TcpStateClaim;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.Value;
import netlang.dsl.net.Window;
import netlang.dsl.net.WindowKind;
import netlang.dsl.validation.Station;
import netlang.dsl.value.Addresses;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** What is expected: in words that can be judged. */
final class ExpectationFixes {

  private ExpectationFixes() {}

  /** Another kind of window, its ends swapped, or none. */
  static void window(Spot spot, Offers offers) {
    Window window = spot.around(Window.class);
    if (window == null) return;
    INode kind = Nodes.of(window, WINDOW__KIND);
    INode from = Nodes.of(window, WINDOW__FROM);
    INode to = Nodes.of(window, WINDOW__TO);
    if (kind == null || from == null) return;
    if (to != null)
      offers.add(
          Message.of("Swap %s and %s", Nodes.text(from), Nodes.text(to)),
          spot.edits().replace(from, Nodes.text(to)),
          spot.edits().replace(to, Nodes.text(from)));
    Stream.of(WindowKind.WITHIN, WindowKind.BEFORE, WindowKind.AFTER, WindowKind.DURING)
        .map(WindowKind::getLiteral)
        .forEach(
            word ->
                offers.change(
                    "`" + Nodes.text(kind) + "`",
                    "`" + word + "`",
                    spot.edits().replace(kind, word)));
    if (to != null) offers.leaveOut(to, spot);
    offers.leaveOut(Nodes.of(window), spot);
  }

  /** A measure has one time. */
  static void time(Spot spot, Offers offers) {
    FlowMeasured claim = spot.around(FlowMeasured.class);
    INode time = claim == null ? null : Nodes.of(claim, FLOW_MEASURED__TIME);
    if (time != null) offers.leaveOut(time, spot);
  }

  /** Not every one, but the first. */
  static void first(Spot spot, Offers offers) {
    SightingClaim claim = spot.around(SightingClaim.class);
    if (claim != null && claim.isEvery() && spot.marked().equals("every"))
      offers.change("`every`", "`the 1st`", spot.replaceMarked("the 1st"));
  }

  /** {@code at least 0} is always true. */
  static void number(Spot spot, Offers offers) {
    Amount amount = spot.around(Amount.class);
    if (amount != null && amount.isLeast())
      offers.change("`" + spot.marked() + "`", "`at least 1`", spot.replaceMarked("at least 1"));
  }

  /** The other address of the node, or the one of its owner. */
  static void value(Spot spot, Offers offers) {
    Value value = spot.around(Value.class);
    if (value == null) return;
    INode attribute = Nodes.of(value, VALUE__ATTRIBUTE);
    if (attribute != null) {
      AddressAttribute other =
          value.getAttribute() == AddressAttribute.IP ? AddressAttribute.MAC : AddressAttribute.IP;
      String before = spot.marked();
      int start = Nodes.start(attribute) - spot.offset();
      String text = before.substring(0, start) + other.getLiteral();
      offers.change("`" + before + "`", "`" + text + "`", spot.replaceMarked(text));
    }
    if (value.getLiteral() == null || !Addresses.address(value.getLiteral()).isGood()) return;
    List<Station> owners = spot.stations().owning(Addresses.address(value.getLiteral()).get());
    for (Station owner : owners) {
      String text = spot.knowledge().written(owner.node().getName()) + ".mac";
      offers.change(spot.marked(), "`" + text + "`", spot.replaceMarked(text));
    }
  }

  /** Of several tests of fields one goes. */
  static void test(Spot spot, Offers offers) {
    FieldTest test = spot.around(FieldTest.class);
    if (test != null) offers.leaveOut(Nodes.of(test), spot);
  }

  /** Of several states one goes. */
  static void state(Spot spot, Offers offers) {
    if (spot.around(TcpStateClaim.class) != null) SettingFixes.leftOut(spot, offers);
  }

  /** The flow is made one of which this can be said; or the claim one that can be said of it. */
  static void flow(Spot spot, Offers offers) {
    Claim claim = spot.around(Claim.class);
    Traffic traffic = claim == null ? null : trafficOf(claim);
    if (traffic == null) return;
    if (claim instanceof RoundTrip) {
      INode whole = Nodes.of(claim);
      for (ILeafNode leaf : whole.getLeafNodes())
        if (leaf.getText().equals("rtt"))
          offers.change("`rtt`", "`srtt`", spot.edits().replace(leaf, "srtt"));
      offers.add(
          Message.of("Add `%s` to `%s`", "reply", ((Flow) traffic.eContainer()).getName()),
          spot.edits().addSetting(traffic, "reply"));
    }
    INode protocol = Nodes.of(traffic, TRAFFIC__PROTOCOL);
    if (protocol != null)
      offers.add(
          Message.of("Make `%s` a `traceroute`", ((Flow) traffic.eContainer()).getName()),
          spot.edits().replace(protocol, "traceroute"));
  }

  private static Traffic trafficOf(Claim claim) {
    for (EObject one : claim.eCrossReferences())
      if (one instanceof Flow flow) return flow.getTraffic();
    return null;
  }
}
