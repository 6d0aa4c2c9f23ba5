package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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

  /** Who is told what was found in a text. */
  interface Listener {

    /**
     * @param elsewhere true if it was not this text that changed, but one that it imports
     */
    void found(URI uri, Text text, List<Issue> issues, boolean elsewhere);
  }

  /** Something about a model that was checked. */
  interface Question<T> {
    T answer(XtextResource model, Text text, CancelIndicator cancelled);
  }

  private static final Logger LOG = Logger.getLogger(Checks.class);

  /**
   * So long, in milliseconds, an author pauses at least before he is told what is wrong; where the
   * last check took longer, as long as that, so that he who goes on typing is not slowed down by
   * checks that nobody waits for.
   */
  private static final long PAUSE = 200;

  private static final long LONGEST_PAUSE = 2_000;

  private final Models models;
  private final OperationCanceledManager cancellation;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Checks::newThread);
  private final Map<URI, Check> latest = new HashMap<>();

  /** The files that took part in a check, by the file that was checked. */
  private final Map<URI, Set<URI>> involved = new ConcurrentHashMap<>();

  /** Milliseconds of the last whole check. */
  private final Map<URI, Long> took = new ConcurrentHashMap<>();

  private volatile Listener listener = (uri, text, issues, elsewhere) -> {};

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
      Check check = new Check(uri, open, !uri.equals(changed));
      Check before = latest.put(uri, check);
      if (before != null) before.overtake();
      long pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, took.getOrDefault(uri, 0L)));
      thread.schedule(check, first ? 0 : pause, TimeUnit.MILLISECONDS);
    }
  }

  /** Of a file that is no longer open nothing is said. */
  synchronized void forget(URI uri) {
    Check last = latest.remove(uri);
    if (last != null) last.overtake();
    involved.remove(uri);
    took.remove(uri);
    listener.found(uri, new Text(null, ""), List.of(), false);
  }

  /**
   * Asks about the model of an open file behind the check that is due, for what takes long and
   * needs what the checks need.
   *
   * @return false if the file is not open, so that nobody will answer
   */
  synchronized <T> boolean ask(URI uri, Question<T> question, CompletableFuture<T> answer) {
    Check check = latest.get(uri);
    if (check == null || thread.isShutdown()) return false;
    check.checked.whenCompleteAsync(
        (model, failure) -> {
          if (failure != null) answer.completeExceptionally(failure);
          else if (!answer.isDone()) check.answer(question, model, answer);
        },
        thread);
    return true;
  }

  synchronized void stop() {
    latest.values().forEach(Check::overtake);
    thread.shutdown();
  }

  private final class Check implements Runnable {

    private final URI uri;
    private final Map<URI, Text> open;
    private final boolean elsewhere;
    private final CompletableFuture<XtextResource> checked = new CompletableFuture<>();
    private volatile boolean overtaken;

    Check(URI uri, Map<URI, Text> open, boolean elsewhere) {
      this.uri = uri;
      this.open = open;
      this.elsewhere = elsewhere;
    }

    void overtake() {
      overtaken = true;
      checked.completeExceptionally(Requests.modified());
    }

    private <T> void answer(
        Question<T> question, XtextResource model, CompletableFuture<T> answer) {
      try {
        CancelIndicator cancelled = () -> overtaken || answer.isDone();
        T found = question.answer(model, open.get(uri), cancelled);
        if (overtaken) answer.completeExceptionally(Requests.modified());
        else answer.complete(found);
      } catch (Throwable e) {
        boolean cancelled = cancellation.isOperationCanceledException(e);
        if (!cancelled) LOG.error("a request failed", e);
        answer.completeExceptionally(cancelled ? Requests.modified() : e);
      }
    }

    @Override
    public void run() {
      if (overtaken) return;
      long start = System.nanoTime();
      try {
        XtextResourceSet set = models.newSet(open::get);
        XtextResource model = models.read(uri, set);
        List<Issue> issues = check(model);
        if (overtaken) return;
        took.put(uri, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        involved.put(
            uri,
            set.getResources().stream().map(each -> each.getURI()).collect(Collectors.toSet()));
        listener.found(uri, open.get(uri), issues, elsewhere);
        checked.complete(model);
      } catch (Throwable e) {
        if (!cancellation.isOperationCanceledException(e)) LOG.error("a check failed", e);
        checked.completeExceptionally(e);
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
