package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import netlang.dsl.expand.Expansion;
import netlang.dsl.expand.ExpansionProblem;
import netlang.dsl.expand.Expansions;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.template.Import;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;

/** Whether modules, vectors, loops and expressions stand for something. */
public class ExpansionValidator extends CheckGroup {

  @Inject private Expansions expansions;

  @Check
  public void fileStandsForSomething(NetFile file) {
    if (NetLangValidator.isIncomplete(file.eResource())) return;
    Expansion expansion = expansions.of(file);
    for (ExpansionProblem problem : expansion.problems()) say(problem, file);
  }

  private void say(ExpansionProblem problem, NetFile file) {
    EObject element = problem.element();
    boolean elsewhere = element == null || element.eResource() != file.eResource();
    EObject marked = !elsewhere ? element : problem.here() != null ? problem.here() : first(file);
    error(
        marked instanceof Named ? Mark.name(marked) : Mark.of(marked),
        problem.code(),
        problem.message());
  }

  private static EObject first(NetFile file) {
    List<Import> imports = file.getImports();
    return imports.isEmpty() ? file : imports.get(0);
  }
}
