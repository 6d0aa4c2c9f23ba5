package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/**
 * Checks open files in the background as {@code netlang check} would: in a thread of its own, on a
 * model of its own, made from the texts as they were when the check was asked for.
 *
 * <p>A file is checked when its author pauses; a check that a later edit has overtaken is given up.
 */
@Singleton
final class Checks {

  /** What was found in a text. */
  interface Listener {
    void found(URI uri, Text text, List<Issue> issues);
  }

  private static final Logger LOG = Logger.getLogger(Checks.class);

  /** So long, in milliseconds, an author pauses before he is told what is wrong. */
  private static final long PAUSE = 200;

  private final Models models;
  private final OperationCanceledManager cancellation;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Checks::newThread);
  private final Map<URI, Check> latest = new HashMap<>();

  /** The files that took part in a check, by the file that was checked. */
  private final Map<URI, Set<URI>> involved = new ConcurrentHashMap<>();

  private volatile Listener listener = (uri, text, issues) -> {};

  @Inject
  Checks(Models models, OperationCanceledManager cancellation) {
    this.models = models;
    this.cancellation = cancellation;
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "checks");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    return thread;
  }

  void tell(Listener listener) {
    this.listener = listener;
  }

  /** Checks the file, and those open ones that import it. */
  synchronized void schedule(URI changed, Map<URI, Text> open) {
    if (thread.isShutdown()) return;
    for (URI uri : List.copyOf(open.keySet())) {
      if (!uri.equals(changed) && !involved.getOrDefault(uri, Set.of()).contains(changed)) continue;
      boolean first = !latest.containsKey(uri);
      Check check = new Check(uri, open);
      Check before = latest.put(uri, check);
      if (before != null) before.overtaken = true;
      thread.schedule(check, first ? 0 : PAUSE, TimeUnit.MILLISECONDS);
    }
  }

  /** Of a file that is no longer open nothing is said. */
  synchronized void forget(URI uri) {
    Check last = latest.remove(uri);
    if (last != null) last.overtaken = true;
    involved.remove(uri);
    listener.found(uri, new Text(null, ""), List.of());
  }

  synchronized void stop() {
    latest.values().forEach(check -> check.overtaken = true);
    thread.shutdown();
  }

  private final class Check implements Runnable {

    private final URI uri;
    private final Map<URI, Text> open;
    private volatile boolean overtaken;

    Check(URI uri, Map<URI, Text> open) {
      this.uri = uri;
      this.open = open;
    }

    @Override
    public void run() {
      if (overtaken) return;
      try {
        XtextResourceSet set = models.newSet(open::get);
        List<Issue> issues = check(models.read(uri, set));
        if (overtaken) return;
        involved.put(
            uri,
            set.getResources().stream().map(each -> each.getURI()).collect(Collectors.toSet()));
        listener.found(uri, open.get(uri), issues);
      } catch (Throwable e) {
        if (!cancellation.isOperationCanceledException(e)) LOG.error("a check failed", e);
      }
    }

    private List<Issue> check(XtextResource resource) {
      CancelIndicator cancelled = () -> overtaken;
      List<Issue> issues =
          new ArrayList<>(
              models.get(IResourceValidator.class).validate(resource, CheckMode.ALL, cancelled));
      cancellation.checkCanceled(cancelled);
      return issues;
    }
  }
}
