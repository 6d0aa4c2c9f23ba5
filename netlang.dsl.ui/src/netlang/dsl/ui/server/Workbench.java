package netlang.dsl.ui.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** The server's client: hands on what it tells to whom it concerns. */
public final class Workbench implements LanguageClient {

  private final List<Consumer<PublishDiagnosticsParams>> checkListeners =
      new CopyOnWriteArrayList<>();
  private final List<Runnable> hintListeners = new CopyOnWriteArrayList<>();

  Workbench() {
    checkListeners.add(Problems::show);
  }

  /** Told whenever an open file has been checked, in no particular thread. */
  public void addCheckListener(Consumer<PublishDiagnosticsParams> listener) {
    checkListeners.add(listener);
  }

  public void removeCheckListener(Consumer<PublishDiagnosticsParams> listener) {
    checkListeners.remove(listener);
  }

  /** Told when hints of a file may be others because of another file, or of a run. */
  public void addHintListener(Runnable listener) {
    hintListeners.add(listener);
  }

  public void removeHintListener(Runnable listener) {
    hintListeners.remove(listener);
  }

  /** Of all kinds; as many as there were, when all editors are closed again. */
  public int listeners() {
    return checkListeners.size() + hintListeners.size();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams found) {
    for (Consumer<PublishDiagnosticsParams> listener : checkListeners) listener.accept(found);
  }

  /** In any thread. */
  public void hintsChanged() {
    hintListeners.forEach(Runnable::run);
  }

  @Override
  public CompletableFuture<Void> refreshInlayHints() {
    hintsChanged();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}

  @Override
  public void showMessage(MessageParams message) {
    logMessage(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    logMessage(request);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {
    if (message.getType() == MessageType.Error) NetLangPlugin.log(message.getMessage(), null);
  }
}
