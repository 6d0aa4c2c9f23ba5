package netlang.dsl.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import netlang.dsl.ui.server.LanguageServer;

/** The last runs. */
public final class Sessions {

  private static final int REMEMBERED = 10;

  private static final Sessions ONLY = new Sessions();

  private final List<Session> sessions = new ArrayList<>();
  private final List<Consumer<Session>> listeners = new CopyOnWriteArrayList<>();

  private Sessions() {}

  public static Sessions get() {
    return ONLY;
  }

  public void add(Session session) {
    synchronized (this) {
      sessions.add(0, session);
      if (sessions.size() > REMEMBERED) sessions.remove(REMEMBERED);
    }
    changed(session);
  }

  /** The latest first. */
  synchronized List<Session> all() {
    return List.copyOf(sessions);
  }

  void clear() {
    synchronized (this) {
      sessions.removeIf(session -> session.status().isOver());
    }
    LanguageServer.workbench().hintsChanged();
  }

  /** Told of each new session and whenever one gets on, in no particular thread. */
  void addListener(Consumer<Session> listener) {
    listeners.add(listener);
  }

  void removeListener(Consumer<Session> listener) {
    listeners.remove(listener);
  }

  void changed(Session session) {
    listeners.forEach(listener -> listener.accept(session));
  }
}
