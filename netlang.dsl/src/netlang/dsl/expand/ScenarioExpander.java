package netlang.dsl.expand;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Action;
import netlang.dsl.net.CutLink;
import netlang.dsl.net.DropCount;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.FlowName;
import netlang.dsl.net.FlowRef;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.Network;
import netlang.dsl.net.NodeRef;
import netlang.dsl.net.RestoreLink;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.ScenarioBody;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.StopFlow;
import netlang.dsl.net.Traffic;
import netlang.dsl.template.ScenarioLoop;
import org.eclipse.emf.ecore.EObject;

/** Repeats the events and expectations of a scenario for all that they speak of. */
final class ScenarioExpander {

  private final Scenario target = NetFactory.eINSTANCE.createScenario();
  private final Scenario written;
  private final Expanding expanding;
  private final Site site;
  private int elements;

  ScenarioExpander(Scenario written, Network network, Expanding expanding, Site site) {
    this.written = written;
    this.expanding = expanding;
    this.site = site;
    target.setName(written.getName());
    target.setNetwork(network);
    target.setSeed(written.getSeed());
    target.getAllowed().addAll(written.getAllowed());
    Derivation.note(target, written, null, null, "");
  }

  Scenario expand() {
    Environment inside = site.environment();
    Context context = new Context(site, inside);
    Copier copier = expanding.copier();
    if (written.getUntil() != null)
      expanding.attempt(site, () -> target.setUntil(copier.copy(written.getUntil(), context)));
    if (written.getTcp() != null)
      expanding.attempt(site, () -> target.setTcp(copier.copy(written.getTcp(), context)));
    expand(written, context);
    return target;
  }

  private void expand(ScenarioBody body, Context context) {
    List<EObject> members =
        Members.inOrder(List.of(body.getSteps(), body.getExpectations(), body.getRepetitions()));
    for (EObject member : members)
      expanding.attempt(
          site,
          () -> {
            if (member instanceof Step step) steps(step, context);
            else if (member instanceof Expectation expectation) expectations(expectation, context);
            else loop((ScenarioLoop) member, context);
          });
  }

  private void loop(ScenarioLoop loop, Context context) {
    int from = expanding.evaluator().whole(loop.getFrom(), context.environment());
    int to = expanding.evaluator().whole(loop.getTo(), context.environment());
    for (int i = from; i <= to; i++) {
      count(loop);
      expand(loop, new Context(site, context.environment().with(loop.getVariable(), i)));
    }
  }

  private void count(EObject blame) {
    if (++elements > NetworkExpander.MOST_ELEMENTS)
      throw NotExpandable.expansion(
          blame, Message.of("this makes more than %s elements", NetworkExpander.MOST_ELEMENTS));
  }

  private void steps(Step step, Context context) {
    Action action = step.getAction();
    if (action instanceof StartFlow || action instanceof StopFlow) {
      flows(step, context);
      return;
    }
    for (Context choice : choices(step, severals(action), context)) {
      count(step);
      target.getSteps().add(expanding.copier().copy(step, choice));
    }
  }

  /** What can be several in an event, which then happens to each of them. */
  private static List<? extends EObject> severals(Action action) {
    if (action instanceof CutLink cut && cut.getCable() != null)
      return List.of(cut.getCable().getA(), cut.getCable().getB());
    if (action instanceof RestoreLink restore && restore.getCable() != null)
      return List.of(restore.getCable().getA(), restore.getCable().getB());
    return action instanceof NodeRef && !(action instanceof Traffic) ? List.of(action) : List.of();
  }

  private List<Context> choices(
      EObject statement, List<? extends EObject> severals, Context context) {
    try {
      return expanding.references().choices(severals, context);
    } catch (NotExpandable e) {
      expanding.copier().tellFaults(statement, context);
      throw e;
    }
  }

  /** One event with all its flows; none without flows. */
  private void flows(Step step, Context context) {
    boolean start = step.getAction() instanceof StartFlow;
    Action action =
        start ? NetFactory.eINSTANCE.createStartFlow() : NetFactory.eINSTANCE.createStopFlow();
    Derivation.note(action, step.getAction(), null, site.here(), context.bindings());
    List<FlowName> written =
        start
            ? ((StartFlow) step.getAction()).getFlows()
            : ((StopFlow) step.getAction()).getFlows();
    List<FlowName> names = start ? ((StartFlow) action).getFlows() : ((StopFlow) action).getFlows();
    for (FlowName each : written)
      expanding.attempt(
          site,
          () -> {
            for (Context choice : expanding.references().choices(List.of(each), context)) {
              count(each);
              names.add(expanding.copier().copy(each, choice));
            }
          });
    Step copy = expanding.copier().copyWithout(step, context, step.getAction());
    copy.setAction(action);
    if (!names.isEmpty()) target.getSteps().add(copy);
  }

  private void expectations(Expectation expectation, Context context) {
    EObject claim = expectation.getClaim();
    boolean several =
        claim instanceof FlowRef || claim instanceof NodeRef && !(claim instanceof DropCount);
    List<EObject> subjects = several ? List.of(claim) : List.of();
    for (Context choice : choices(expectation, subjects, context)) {
      count(expectation);
      target.getExpectations().add(expanding.copier().copy(expectation, choice));
    }
  }
}
