package netlang.dsl.compile;

import java.util.List;
import netlang.dsl.net.Claim;
import netlang.dsl.net.DropCount;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.FlowCounts;
import netlang.dsl.net.FlowFails;
import netlang.dsl.net.FlowMeasured;
import netlang.dsl.net.FlowSucceeds;
import netlang.dsl.net.Hop;
import netlang.dsl.net.InOrder;
import netlang.dsl.net.PacketCount;
import netlang.dsl.net.PortState;
import netlang.dsl.net.RoundTrip;
import netlang.dsl.net.SightingClaim;
import netlang.dsl.net.TableClaim;
import netlang.dsl.net.TcpStateClaim;
import netlang.dsl.net.Visits;
import netlang.dsl.net.WindowKind;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.BytePattern;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Words;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.Expectation.Amount;
import netlang.sim.plan.Expectation.ComesAt;
import netlang.sim.plan.Expectation.ConflictCount;
import netlang.sim.plan.Expectation.FlowCount;
import netlang.sim.plan.Expectation.HasBytes;
import netlang.sim.plan.Expectation.HasFields;
import netlang.sim.plan.Place;
import netlang.sim.plan.Window;
import netlang.sim.trace.DropReason;

/** What is expected of a run. */
final class ExpectationCompiler {

  private final Source source;
  private final NetworkIndex index;
  private final PatternCompiler patterns;
  private final TableCompiler tables;
  private final ConnectionCompiler connections;

  ExpectationCompiler(Source source, NetworkIndex index) {
    this.source = source;
    this.index = index;
    patterns = new PatternCompiler(index);
    tables = new TableCompiler(index);
    connections = new ConnectionCompiler(index);
  }

  netlang.sim.plan.Expectation compile(Expectation expectation) {
    String otherwise = expectation.getOtherwise() == null ? "" : expectation.getOtherwise();
    return new netlang.sim.plan.Expectation(
        "expect " + (expectation.isNegated() ? "not " : "") + Source.text(expectation.getClaim()),
        expectation.isNegated(),
        claim(expectation.getClaim()),
        otherwise,
        source.origin(expectation));
  }

  private netlang.sim.plan.Expectation.Claim claim(Claim claim) {
    if (claim instanceof FlowCounts counts) return flowCounts(counts);
    if (claim instanceof FlowSucceeds succeeds) return succeeds(succeeds);
    if (claim instanceof FlowFails fails) return fails(fails);
    if (claim instanceof FlowMeasured measured) return connections.measured(measured);
    if (claim instanceof TcpStateClaim states) return connections.states(states);
    if (claim instanceof RoundTrip roundTrip) return roundTrip(roundTrip);
    if (claim instanceof Visits visits)
      return new netlang.sim.plan.Expectation.Visits(
          index.flow(visits.getFlow()), visits.getHops().stream().map(this::hop).toList());
    if (claim instanceof TableClaim table) return tables.compile(table);
    if (claim instanceof PortState state) return portState(state);
    if (claim instanceof InOrder order)
      return new netlang.sim.plan.Expectation.InOrder(
          order.getSightings().stream().map(patterns::sighting).toList(),
          Windows.absolute(order.getWindow()));
    if (claim instanceof SightingClaim sighting) return sighting(sighting);
    if (claim instanceof DropCount drops) return drops(drops);
    if (claim instanceof PacketCount count) return packets(count);
    throw new LetThrough("a claim of no kind", claim);
  }

  private netlang.sim.plan.Expectation.FlowCounts flowCounts(FlowCounts counts) {
    return new netlang.sim.plan.Expectation.FlowCounts(
        index.flow(counts.getFlow()),
        FlowCount.valueOf(counts.getWhat().name()),
        Amounts.amount(counts.getAmount()),
        Windows.within(counts.getWindow()),
        Windows.ofFlow(counts.getWindow()));
  }

  private netlang.sim.plan.Expectation.FlowSucceeds succeeds(FlowSucceeds succeeds) {
    if (succeeds.getWindow() != null && succeeds.getWindow().getKind() != WindowKind.WITHIN)
      throw new LetThrough("a flow that succeeds in absolute time", succeeds);
    return new netlang.sim.plan.Expectation.FlowSucceeds(
        index.flow(succeeds.getFlow()), Windows.within(succeeds.getWindow()));
  }

  private netlang.sim.plan.Expectation.FlowFails fails(FlowFails fails) {
    String reason = fails.getReason() == null ? "" : Words.failureReason(fails.getReason()).get();
    return new netlang.sim.plan.Expectation.FlowFails(index.flow(fails.getFlow()), reason);
  }

  private netlang.sim.plan.Expectation.RoundTrip roundTrip(RoundTrip roundTrip) {
    return new netlang.sim.plan.Expectation.RoundTrip(
        index.flow(roundTrip.getFlow()),
        PatternCompiler.comparison(roundTrip.getComparison()),
        Quantities.time(roundTrip.getTime()).get(),
        roundTrip.getTolerance() == null ? 0 : Quantities.time(roundTrip.getTolerance()).get());
  }

  private List<Ipv4Address> hop(Hop hop) {
    if (hop.getNode() == null) return List.of(Addresses.address(hop.getAddress()).get());
    return index.addressesOf(hop.getNode(), hop.getNic());
  }

  private netlang.sim.plan.Expectation.PortState portState(PortState state) {
    return new netlang.sim.plan.Expectation.PortState(
        index.node(state.getNode()),
        index.port(state.getPort()),
        Quantities.time(state.getTime()).get(),
        state.isUp());
  }

  private netlang.sim.plan.Expectation.Claim sighting(SightingClaim claim) {
    int ordinal = claim.isEvery() ? 0 : Numbers.ordinal(claim.getOrdinal()).get();
    netlang.sim.plan.Expectation.Sighting sighting = patterns.sighting(claim.getSighting());
    if (claim.getTime() != null) {
      if (claim.isEvery()) throw new LetThrough("every packet comes at one time", claim);
      long tolerance =
          claim.getTolerance() == null ? 0 : Quantities.time(claim.getTolerance()).get();
      return new ComesAt(sighting, ordinal, Quantities.time(claim.getTime()).get(), tolerance);
    }
    Window window = Windows.absolute(claim.getWindow());
    if (claim.getBytes() == null)
      return new HasFields(sighting, ordinal, patterns.tests(claim.getTests()), window);
    BytePattern bytes = BytePattern.read(claim.getBytes()).get();
    return new HasBytes(sighting, ordinal, bytes.octets(), bytes.prefix(), window);
  }

  private netlang.sim.plan.Expectation.DropCount drops(DropCount drops) {
    Amount amount = drops.isNothing() ? Amount.exactly(0) : Amounts.amount(drops.getAmount());
    int node = drops.getNode() == null ? -1 : index.node(drops.getNode());
    List<DropReason> reasons =
        drops.getReason() == null ? List.of() : List.of(Words.dropReason(drops.getReason()).get());
    return new netlang.sim.plan.Expectation.DropCount(
        amount, node, reasons, Windows.absolute(drops.getWindow()));
  }

  private netlang.sim.plan.Expectation.Claim packets(PacketCount count) {
    Amount amount = Amounts.amount(count.getAmount());
    Window window = Windows.absolute(count.getWindow());
    if (!count.getSighting().getPattern().getKind().equals(Words.ADDRESS_CONFLICT))
      return new netlang.sim.plan.Expectation.PacketCount(
          amount, patterns.sighting(count.getSighting()), window);
    Place place = patterns.place(count.getSighting().getPlace());
    if (place instanceof Place.On) throw new LetThrough("an address conflict on a wire", count);
    return new ConflictCount(amount, place instanceof Place.At at ? at.node() : -1, window);
  }
}
