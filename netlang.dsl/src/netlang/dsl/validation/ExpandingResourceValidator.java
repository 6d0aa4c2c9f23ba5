package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.expand.Expansion;
import netlang.dsl.expand.Expansions;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.NetFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

/**
 * Checks a file, and then what it stands for. Where one line made many elements, and the same is
 * wrong with all of them, it is said once. As loudly as comments of the file want it.
 */
public class ExpandingResourceValidator extends ResourceValidatorImpl {

  @Inject private Expansions expansions;
  @Inject private Speaker speaker;

  @Override
  public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator monitor) {
    List<Issue> issues = super.validate(resource, mode, monitor);
    Map<String, Level> levels = SeverityComments.levels(resource);
    if (levels.isEmpty()) return issues;
    List<Issue> leveled = new ArrayList<>();
    for (Issue issue : issues) leveled.add(LeveledIssue.of(issue, levels.get(issue.getCode())));
    return leveled;
  }

  @Override
  protected void validate(
      Resource resource,
      EObject element,
      CheckMode mode,
      CancelIndicator monitor,
      IAcceptor<Issue> acceptor) {
    super.validate(resource, element, mode, monitor, acceptor);
    if (!(element instanceof NetFile file) || NetLangValidator.isIncomplete(resource)) return;
    Expansion expansion = expansions.of(file);
    if (expansion.isPlain()) return;
    List<Issue> found = new ArrayList<>();
    // what could not be made is said, and would be missed everywhere
    CheckMode possible = expansion.isComplete() ? mode : CheckMode.FAST_ONLY;
    super.validate(resource, expansion.file(), possible, monitor, found::add);
    for (List<Issue> same : byPlace(found)) acceptor.accept(once(same));
  }

  private record Place(Integer offset, Integer length, String code, Object severity) {}

  private static Iterable<List<Issue>> byPlace(List<Issue> all) {
    Map<Place, List<Issue>> byPlace = new LinkedHashMap<>();
    for (Issue each : all) {
      Place place =
          new Place(each.getOffset(), each.getLength(), each.getCode(), each.getSeverity());
      byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(each);
    }
    return byPlace.values();
  }

  private Issue once(List<Issue> same) {
    Issue first = same.get(0);
    long others = same.stream().map(Issue::getMessage).distinct().count() - 1;
    if (others > 0 && first instanceof Issue.IssueImpl issue)
      issue.setMessage(speaker.say(andOthers(first.getMessage(), others)));
    return first;
  }

  /** The first of several messages, with how many there are. */
  static Message andOthers(Object first, long others) {
    if (others == 0 && first instanceof Message message) return message;
    return others == 1
        ? Message.of("%s (and one more like it)", first)
        : Message.of("%s (and %s more like it)", first, others);
  }
}
