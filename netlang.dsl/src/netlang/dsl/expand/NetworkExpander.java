package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.derive.ImpliedInterfaces;
import netlang.dsl.expression.Expression;
import netlang.dsl.message.Message;
import netlang.dsl.net.ArpEntry;
import netlang.dsl.net.Body;
import netlang.dsl.net.Flow;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Listener;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Route;
import netlang.dsl.template.Argument;
import netlang.dsl.template.Choice;
import netlang.dsl.template.Constant;
import netlang.dsl.template.Dimension;
import netlang.dsl.template.Loop;
import netlang.dsl.template.Module;
import netlang.dsl.template.Parameter;
import netlang.dsl.template.Plan;
import netlang.dsl.template.SettingLoop;
import netlang.dsl.template.Subnet;
import netlang.dsl.template.ValueName;
import netlang.dsl.template.Variable;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

/** Makes one plain network of one that is written with modules, vectors, loops and the like. */
final class NetworkExpander {

  /** No network is larger; a slip of the pen shall not fill the memory. */
  static final int MOST_ELEMENTS = 200_000;

  private static final int DEEPEST = 32;

  private final Network target = NetFactory.eINSTANCE.createNetwork();
  private final Expanding expanding;
  private final Copier copier;
  private final SubnetDeclarations subnets;

  /** Links and flows, which may speak of nodes that are declared behind them. */
  private final List<Runnable> later = new ArrayList<>();

  private final Site root;
  private int elements;

  NetworkExpander(Network written, Expanding expanding) {
    this.expanding = expanding;
    this.copier = expanding.copier();
    this.subnets = new SubnetDeclarations(expanding);
    this.root = new Site(written, "", null, null);
    root.setEnvironment(expanding.files());
    target.setName(written.getName());
    Derivation.note(target, written, null, null, "");
  }

  Site root() {
    return root;
  }

  Network expand() {
    Network written = root.written();
    expanding.attempt(
        root,
        () -> {
          if (written.getDimension() != null)
            throw NotExpandable.expansion(
                written.getDimension(),
                Message.of("only a network inside of another one can be several"));
          instantiate(written, root, expanding.files(), 0);
        });
    for (Runnable each : later) each.run();
    copier.linksAreComplete();
    ImpliedInterfaces.install(target);
    new AddressAssignment(target, expanding).assign();
    return target;
  }

  /** Fills a site with what its network or module declares. */
  private void instantiate(Network written, Site site, Environment outside, int depth) {
    if (depth > DEEPEST)
      throw NotExpandable.expansion(
          written, Message.of("`%s` is inside of itself, without end", written.getName()));
    Module module = written.getModule();
    if (module != null && module.eIsProxy()) throw NotExpandable.silently(written);
    if (module != null) expanding.used().add(module);
    Body body = module == null ? written : module;
    Environment inside = (module == null ? outside : expanding.files()).inside(body);
    site.setEnvironment(inside);
    if (module != null) bindParameters(written, module, outside, inside);
    Context context = new Context(site, inside);
    settings(body, context);
    declare(body, context, depth);
  }

  private void settings(Body body, Context context) {
    target.getAllowed().addAll(body.getAllowed());
    if (body.getTcp() == null) return;
    expanding.attempt(
        context.site(),
        () -> {
          if (context.site() == root) target.setTcp(copier.copy(body.getTcp(), context));
          else context.site().setTcp(body.getTcp());
        });
  }

  private void bindParameters(
      Network written, Module module, Environment outside, Environment inside) {
    List<Parameter> parameters = module.getParameters();
    Set<Parameter> bound = new HashSet<>();
    int place = 0;
    for (Argument argument : written.getArguments()) {
      Parameter parameter = argument.getParameter();
      if (parameter != null && parameter.eIsProxy()) throw NotExpandable.silently(argument);
      if (parameter == null) {
        if (place >= parameters.size())
          throw NotExpandable.expansion(
              argument, Message.of("`%s` takes %s values", module.getName(), parameters.size()));
        parameter = parameters.get(place++);
      }
      if (!bound.add(parameter))
        throw NotExpandable.expansion(
            argument, Message.of("`%s` has a value already", parameter.getName()));
      inside.bind(parameter, expanding.evaluator().value(argument.getValue(), outside));
    }
    for (Parameter parameter : parameters) {
      if (bound.contains(parameter)) continue;
      if (parameter.getValue() == null)
        throw NotExpandable.expansion(
            written,
            Message.of("`%s` needs a value for `%s`", module.getName(), parameter.getName()));
      inside.bind(parameter, expanding.evaluator().value(parameter.getValue(), inside));
    }
  }

  private void declare(Body body, Context context, int depth) {
    Site site = context.site();
    for (EObject each : Members.inOrder(List.of(body.getSubnets(), body.getPlans()))) {
      if (each instanceof Subnet subnet) subnets.declare(subnet, context);
      else subnets.declare((Plan) each, context);
    }
    for (Constant constant : body.getConstants())
      expanding.declare(
          site, () -> context.environment().valueOf(constant, constant, expanding.evaluator()));
    List<EObject> members =
        Members.inOrder(
            List.of(
                body.getNodes(),
                body.getNetworks(),
                body.getLinks(),
                body.getFlows(),
                body.getLoops(),
                body.getChoices()));
    for (EObject member : members)
      if (!expanding.attempt(site, () -> declare(member, context, depth)))
        breakOff(member, context);
  }

  /** Who speaks of what it declares says nothing. */
  private static void breakOff(EObject member, Context context) {
    context.site().breakOff(member);
    for (TreeIterator<EObject> inside = member.eAllContents(); inside.hasNext(); ) {
      EObject each = inside.next();
      if (each instanceof ValueName name) context.environment().breakOff(name);
      else if (each instanceof Named) context.site().breakOff(each);
    }
  }

  private void declare(EObject member, Context context, int depth) {
    if (member instanceof Node node) nodes(node, context);
    else if (member instanceof Network network) networks(network, context, depth);
    else if (member instanceof Link link)
      later.add(
          () -> {
            if (!expanding.attempt(context.site(), () -> links(link, context)))
              expanding.copier().tellFaults(link, context);
          });
    else if (member instanceof Flow flow)
      later.add(
          () -> {
            if (!expanding.attempt(context.site(), () -> flows(flow, context)))
              context.site().breakOff(flow);
          });
    else if (member instanceof Loop loop) loop(loop, context, depth);
    else if (member instanceof Choice choice) choose(choice, context, depth);
  }

  private void loop(Loop loop, Context context, int depth) {
    int from = whole(loop.getFrom(), context);
    int to = whole(loop.getTo(), context);
    for (int i = from; i <= to; i++) {
      count(loop);
      Environment turn = context.environment().with(loop.getVariable(), i).inside(loop);
      declare(loop, new Context(context.site(), turn), depth);
    }
  }

  private void choose(Choice choice, Context context, int depth) {
    for (Choice at = choice; at != null; at = at.getNext()) {
      boolean taken = expanding.evaluator().flag(at.getCondition(), context.environment());
      Body branch = taken ? at.getThen() : at.getOtherwise();
      if (branch != null) {
        context.environment().join(branch);
        declare(branch, context, depth);
      }
      if (taken) return;
    }
  }

  private interface Element {
    void make(int index, boolean vector, Environment environment);
  }

  /** Once, or once for each number of the dimension. */
  private void each(Dimension dimension, Context context, Element element) {
    if (dimension == null) {
      count(context.site().written());
      element.make(0, false, context.environment());
      return;
    }
    int from = whole(dimension.getFrom(), context);
    int to = dimension.getTo() == null ? from : whole(dimension.getTo(), context);
    context.site().addVector((Named) dimension.eContainer());
    Variable variable = dimension.getVariable();
    for (int i = from; i <= to; i++) {
      count(dimension);
      element.make(i, true, context.environment().with(variable, i));
    }
  }

  /** One element; if it fails, the others are made nevertheless. */
  private void part(Site site, EObject declaration, Runnable making) {
    if (!expanding.attempt(site, making)) site.breakOff(declaration);
  }

  private void count(EObject blame) {
    if (++elements > MOST_ELEMENTS)
      throw NotExpandable.expansion(
          blame, Message.of("this makes more than %s elements", MOST_ELEMENTS));
  }

  private int whole(Expression expression, Context context) {
    return expanding.evaluator().whole(expression, context.environment());
  }

  private static String name(String name, boolean vector, int index) {
    return vector ? name + "[" + index + "]" : name;
  }

  private void nodes(Node written, Context context) {
    Site site = context.site();
    each(
        written.getDimension(),
        context,
        (index, vector, environment) ->
            part(
                site,
                written,
                () -> {
                  Node node = copier.copy(written, new Context(site, environment));
                  node.setName(site.path() + name(written.getName(), vector, index));
                  if (!site.add(written, vector, index, node)) throw twice(written, node);
                  if (node instanceof IpNode ipNode) {
                    for (SettingLoop loop : ((IpNode) written).getRepetitions())
                      repeat(loop, ipNode, new Context(site, environment));
                    complete(ipNode, context);
                  }
                  target.getNodes().add(node);
                }));
  }

  private void repeat(SettingLoop loop, IpNode node, Context context) {
    int to = whole(loop.getTo(), context);
    for (int i = whole(loop.getFrom(), context); i <= to; i++) {
      count(loop);
      Environment turn = context.environment().with(loop.getVariable(), i);
      Context inside = new Context(context.site(), turn);
      for (Route route : loop.getRoutes()) node.getRoutes().add(copier.copy(route, inside));
      for (ArpEntry entry : loop.getArpEntries())
        node.getArpEntries().add(copier.copy(entry, inside));
      for (Listener listener : loop.getListeners())
        node.getListeners().add(copier.copy(listener, inside));
    }
  }

  private void complete(IpNode node, Context context) {
    for (Site at = context.site(); at != null; at = at.outer())
      if (at.tcp() != null) Kinds.completeTcp(node, copier.copy(at.tcp(), context));
    ImpliedInterfaces.addNic(node);
  }

  private static NotExpandable twice(EObject written, Named element) {
    return NotExpandable.expansion(
        written,
        Message.of(
            "`%s` is made twice; in a loop write its number, as in `[i]`", element.getName()));
  }

  private void networks(Network written, Context context, int depth) {
    Site outer = context.site();
    each(
        written.getDimension(),
        context,
        (index, vector, environment) ->
            part(
                outer,
                written,
                () -> {
                  String path = outer.path() + name(written.getName(), vector, index) + "/";
                  boolean elsewhere = written.getModule() != null;
                  EObject here = outer.here() == null ? written : outer.here();
                  Site site =
                      new Site(
                          written, path, elsewhere ? null : outer, elsewhere ? here : outer.here());
                  if (!outer.add(written, vector, index, site)) throw twice(written, written);
                  instantiate(written, site, environment, depth + 1);
                }));
  }

  private void links(Link written, Context context) {
    List<LinkEnd> ends = written.getEnds();
    for (Context choice : expanding.references().choices(ends, context)) {
      count(written);
      target.getLinks().add(copier.copy(written, choice));
    }
  }

  private void flows(Flow written, Context context) {
    Site site = context.site();
    each(
        written.getDimension(),
        context,
        (index, vector, environment) ->
            part(
                site,
                written,
                () -> {
                  Flow flow = copier.copy(written, new Context(site, environment));
                  flow.setName(site.path() + name(written.getName(), vector, index));
                  if (!site.add(written, vector, index, flow)) throw twice(written, flow);
                  target.getFlows().add(flow);
                }));
  }
}
