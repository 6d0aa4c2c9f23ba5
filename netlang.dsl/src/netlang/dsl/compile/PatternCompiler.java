package netlang.dsl.compile;

import java.util.List;
import netlang.dsl.net.AddressAttribute;
import netlang.dsl.net.FieldTest;
import netlang.dsl.net.PacketPattern;
import netlang.dsl.net.Party;
import netlang.dsl.net.Place;
import netlang.dsl.net.Sighting;
import netlang.dsl.net.Value;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.FieldValues;
import netlang.dsl.value.LiteralForm;
import netlang.dsl.value.Words;
import netlang.sim.plan.Expectation;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketField.Form;

/** Which packets are meant, and where. */
final class PatternCompiler {

  private final NetworkIndex index;

  PatternCompiler(NetworkIndex index) {
    this.index = index;
  }

  Expectation.Sighting sighting(Sighting sighting) {
    return new Expectation.Sighting(pattern(sighting.getPattern()), place(sighting.getPlace()));
  }

  netlang.sim.plan.PacketPattern pattern(PacketPattern pattern) {
    return new netlang.sim.plan.PacketPattern(
        Words.packetKind(pattern.getKind()).get(),
        party(pattern.getFrom()),
        party(pattern.getTo()),
        tests(pattern.getTests()));
  }

  List<netlang.sim.plan.PacketPattern.FieldTest> tests(List<FieldTest> tests) {
    return tests.stream().map(this::test).toList();
  }

  netlang.sim.plan.Place place(Place place) {
    if (place == null) return new netlang.sim.plan.Place.Sender();
    if (place.getNode() != null) return at(place.getNode(), place.getPort());
    if (place.getB() != null)
      return new netlang.sim.plan.Place.On(index.link(place.getA(), place.getB()));
    return at(place.getA().getNode(), place.getA().getPort());
  }

  private netlang.sim.plan.Place at(netlang.dsl.net.Node node, netlang.dsl.net.Interface port) {
    return new netlang.sim.plan.Place.At(index.node(node), index.portOrAny(port));
  }

  private netlang.sim.plan.PacketPattern.Party party(Party party) {
    if (party == null) return new netlang.sim.plan.PacketPattern.Anyone();
    if (party.getNode() != null)
      return new netlang.sim.plan.PacketPattern.Node(
          index.node(party.getNode()), index.portOrAny(party.getPort()));
    String text = party.getLiteral();
    return LiteralForm.of(text) == LiteralForm.MAC
        ? new netlang.sim.plan.PacketPattern.Mac(Addresses.mac(text).get())
        : new netlang.sim.plan.PacketPattern.Address(Addresses.address(text).get());
  }

  private netlang.sim.plan.PacketPattern.FieldTest test(FieldTest test) {
    PacketField field = Words.field(test.getField()).get();
    return new netlang.sim.plan.PacketPattern.FieldTest(
        field, comparison(test.getComparison()), value(field, test.getValue()));
  }

  /** Both enums have the same constants. */
  static netlang.sim.plan.PacketPattern.Comparison comparison(
      netlang.dsl.net.Comparison comparison) {
    return netlang.sim.plan.PacketPattern.Comparison.valueOf(comparison.name());
  }

  private long value(PacketField field, Value value) {
    if (value.getLiteral() != null) return FieldValues.literal(field, value.getLiteral()).get();
    if (value.getNode() == null) throw new LetThrough("no value of a field", value);
    boolean mac = value.getAttribute() == AddressAttribute.MAC;
    if (mac != (field.form() == Form.MAC))
      throw new LetThrough("a value that " + field.word() + " cannot have", value);
    if (mac) return index.macOf(value.getNode(), value.getNic()).value();
    return index.ipOf(value.getNode(), value.getNic()).value() & 0xffff_ffffL;
  }
}
