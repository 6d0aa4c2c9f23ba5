package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.expand.ExpansionProblem;
import netlang.dsl.expand.Expansions;
import netlang.dsl.message.Message;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.scoping.Imports;
import netlang.dsl.template.Import;
import netlang.dsl.template.Module;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Whether modules, vectors, loops and expressions stand for something. */
public class ExpansionValidator extends CheckGroup {

  @Inject private Expansions expansions;
  @Inject private Imports imports;

  private record Place(Mark mark, String code) {}

  @Check
  public void fileStandsForSomething(NetFile file) {
    if (NetLangValidator.isIncomplete(file.eResource())) return;
    Map<Place, Set<Message>> problems = new LinkedHashMap<>();
    for (ExpansionProblem problem : expansions.of(file).problems())
      problems
          .computeIfAbsent(place(problem, file), key -> new LinkedHashSet<>())
          .add(message(problem, file));
    problems.forEach((place, messages) -> error(place.mark, place.code, once(messages)));
  }

  private static Message once(Set<Message> messages) {
    Message first = messages.iterator().next();
    return ExpandingResourceValidator.andOthers(first, messages.size() - 1);
  }

  private Place place(ExpansionProblem problem, NetFile file) {
    EObject element = problem.element();
    if (isElsewhere(element, file)) {
      EObject here = problem.here() != null ? problem.here() : importing(element, file);
      return new Place(here instanceof Named ? Mark.name(here) : Mark.of(here), problem.code());
    }
    Mark mark = element instanceof Named ? Mark.name(element) : Mark.of(element);
    return new Place(
        problem.feature() == null ? mark : Mark.of(element, problem.feature()), problem.code());
  }

  private static boolean isElsewhere(EObject element, NetFile file) {
    return element == null || element.eResource() != file.eResource();
  }

  /** The import that brings the element, or a file that imports it. */
  private EObject importing(EObject element, NetFile file) {
    List<Import> all = file.getImports();
    for (Import each : all) {
      NetFile imported = imports.file(each);
      if (element != null && imported != null && imported.eResource() == element.eResource())
        return each;
    }
    return all.isEmpty() ? file : all.get(0);
  }

  /** Says also where it is, if it is not at that place or only for one of several calls. */
  private static Message message(ExpansionProblem problem, NetFile file) {
    EObject element = problem.element();
    if (element == null) return problem.message();
    if (isElsewhere(element, file)) {
      ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
      return new Mark(element, element, 0, 0, node).located(problem.message());
    }
    Module module = EcoreUtil2.getContainerOfType(element, Module.class);
    return module != null && problem.here() instanceof Network call && areSeveral(module, file)
        ? Message.of(
            "%s (for `network %s`, line %s)",
            problem.message(),
            call.getName(),
            NodeModelUtils.findActualNodeFor(call).getStartLine())
        : problem.message();
  }

  private static boolean areSeveral(Module module, NetFile file) {
    return EcoreUtil2.getAllContentsOfType(file, Network.class).stream()
            .filter(network -> network.getModule() == module)
            .count()
        > 1;
  }
}
