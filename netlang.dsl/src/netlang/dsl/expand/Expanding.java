package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.template.Module;
import org.eclipse.emf.ecore.EObject;

/** What the expansion of one file works with, and what it could not expand. */
final class Expanding {

  private final Environment files = Environment.ofFiles();
  private final Evaluator evaluator = new Evaluator();
  private final References references = new References(evaluator);
  private final Literals literals = new Literals();
  private final Copier copier = new Copier(evaluator, references, literals, files, this::leaveOut);
  private final List<NamedSubnet> subnets = new ArrayList<>();
  private final Declarations declarations = new Declarations();
  private final Set<Module> used = new HashSet<>();
  private final List<ExpansionProblem> problems = new ArrayList<>();
  private boolean complete = true;

  Environment files() {
    return files;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  References references() {
    return references;
  }

  Literals literals() {
    return literals;
  }

  Copier copier() {
    return copier;
  }

  /** In the order in which they were declared. */
  List<NamedSubnet> subnets() {
    return subnets;
  }

  /** For the checks. */
  Declarations declarations() {
    return declarations;
  }

  /** The modules of which something was made. */
  Set<Module> used() {
    return used;
  }

  List<ExpansionProblem> problems() {
    return problems;
  }

  /** False if something is left out, be the reason said here or elsewhere. */
  boolean isComplete() {
    return complete;
  }

  /** Leaves out what cannot be expanded, and remembers why; false if so. */
  boolean attempt(Site site, Runnable part) {
    try {
      part.run();
      return true;
    } catch (NotExpandable e) {
      leaveOut(e, site.here());
      return false;
    }
  }

  /**
   * The same for a name of a value: if nobody uses it, nothing else is missing, and those who do
   * cannot be expanded themselves.
   */
  boolean declare(Site site, Runnable part) {
    boolean before = complete;
    boolean done = attempt(site, part);
    complete = before;
    return done;
  }

  /** The instantiation is what stands for it in the file that is expanded; null: itself. */
  void leaveOut(NotExpandable reason, EObject instantiation) {
    complete = false;
    if (!reason.isSilent()) problems.add(reason.problem(instantiation));
  }
}
