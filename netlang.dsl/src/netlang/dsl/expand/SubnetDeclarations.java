package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.expression.Expression;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.Demand;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Request;
import netlang.dsl.subnet.Strategy;
import netlang.dsl.subnet.SubnetPlan;
import netlang.dsl.template.Dimension;
import netlang.dsl.template.Plan;
import netlang.dsl.template.PlannedSubnet;
import netlang.dsl.template.Pool;
import netlang.dsl.template.Subnet;
import netlang.dsl.template.SubnetSettings;
import netlang.dsl.template.ValueName;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/** Named subnets, those that say their prefix and those that a plan places. */
final class SubnetDeclarations {

  private final Expanding expanding;

  SubnetDeclarations(Expanding expanding) {
    this.expanding = expanding;
  }

  void declare(Subnet subnet, Context context) {
    boolean complete =
        expanding.declare(
            context.site(),
            () ->
                each(
                    subnet.getDimension(),
                    context,
                    (index, environment) -> {
                      Ipv4Prefix prefix = prefix(subnet.getPrefix(), environment);
                      bind(subnet, subnet, index, prefix, context, environment);
                    }));
    if (!complete) context.environment().breakOff(subnet);
  }

  private interface Element {
    void make(Integer index, Environment environment);
  }

  /** With null as the index if there is no dimension. */
  private void each(Dimension dimension, Context context, Element element) {
    if (dimension == null) {
      element.make(null, context.environment());
      return;
    }
    int from = expanding.evaluator().whole(dimension.getFrom(), context.environment());
    int to =
        dimension.getTo() == null
            ? from
            : expanding.evaluator().whole(dimension.getTo(), context.environment());
    if ((long) to - from > NetworkExpander.MOST_ELEMENTS)
      throw NotExpandable.expansion(
          dimension, Message.of("this makes more than %s elements", NetworkExpander.MOST_ELEMENTS));
    context.environment().bindVector((ValueName) dimension.eContainer());
    for (int i = from; i <= to; i++)
      element.make(i, context.environment().with(dimension.getVariable(), i));
  }

  private Ipv4Prefix prefix(Expression expression, Environment environment) {
    Value value = expanding.evaluator().value(expression, environment);
    if (value instanceof Value.Network network) return network.prefix();
    if (value instanceof Value.HostAddress host)
      throw NotExpandable.expression(
          expression,
          Message.of(
              "%s is an address in a network, but the network belongs here; did you mean %s?",
              value, host.address().network()));
    throw NotExpandable.expression(
        expression,
        Message.of("%s is %s, but a network belongs here, as in 10.1.0.0/24", value, value.kind()));
  }

  private void bind(
      ValueName name,
      SubnetSettings settings,
      Integer index,
      Ipv4Prefix prefix,
      Context context,
      Environment environment) {
    List<NamedSubnet.Range> pools = new ArrayList<>();
    for (Pool pool : settings.getPools())
      pools.add(
          new NamedSubnet.Range(
              address(pool.getFrom(), prefix, environment),
              address(pool.getTo(), prefix, environment)));
    Ipv4Address gateway =
        settings.getGateway() == null ? null : address(settings.getGateway(), prefix, environment);
    String shown = index == null ? name.getName() : name.getName() + "[" + index + "]";
    NamedSubnet subnet =
        new NamedSubnet(name, context.site().path() + shown, prefix, pools, gateway);
    expanding.subnets().add(subnet);
    expanding.declarations().add(name, context.site(), shown, prefix);
    Value value = new Value.Network(prefix, subnet);
    if (index == null) context.environment().bind(name, value);
    else context.environment().bind(name, index, value);
  }

  private Ipv4Address address(Expression expression, Ipv4Prefix prefix, Environment environment) {
    Value value = expanding.evaluator().value(expression, environment);
    Ipv4Address address = null;
    if (value instanceof Value.Address plain) address = plain.address();
    if (value instanceof Value.HostAddress host) address = host.address().address();
    if (address == null)
      throw NotExpandable.expression(
          expression,
          Message.of(
              "%s is %s, but %s belongs here", value, value.kind(), Message.of("an address")));
    if (!prefix.contains(address))
      throw NotExpandable.expression(expression, Message.of("%s is not in %s", address, prefix));
    return address;
  }

  private record Entry(PlannedSubnet written, Integer index, Environment environment) {}

  void declare(Plan plan, Context context) {
    if (!expanding.declare(context.site(), () -> place(plan, context)))
      for (PlannedSubnet each : plan.getSubnets()) context.environment().breakOff(each);
  }

  private void place(Plan plan, Context context) {
    Ipv4Prefix block = prefix(plan.getBlock(), context.environment());
    List<Entry> entries = new ArrayList<>();
    List<Demand> demands = new ArrayList<>();
    for (PlannedSubnet planned : plan.getSubnets())
      each(
          planned.getDimension(),
          context,
          (index, environment) -> {
            entries.add(new Entry(planned, index, environment));
            String name = index == null ? planned.getName() : planned.getName() + "[" + index + "]";
            demands.add(new Demand(name, hosts(planned, environment)));
          });
    if (demands.isEmpty()) return;
    SubnetPlan answer =
        new Request(block, Strategy.valueOf(plan.getStrategy().name()), demands).answer();
    expanding.declarations().add(plan, context.site(), answer);
    if (!(answer instanceof Fit fit)) throw NotExpandable.silently(plan); // V37 says why
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Ipv4Prefix prefix = fit.subnets().get(i).prefix();
      bind(entry.written, entry.written, entry.index, prefix, context, entry.environment);
    }
  }

  private long hosts(PlannedSubnet planned, Environment environment) {
    int hosts = expanding.evaluator().whole(planned.getHosts(), environment);
    if (hosts >= 0) return hosts;
    throw NotExpandable.expression(planned.getHosts(), Message.of("%s is negative", hosts));
  }
}
