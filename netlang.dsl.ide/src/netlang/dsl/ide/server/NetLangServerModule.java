package netlang.dsl.ide.server;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import java.util.Optional;
import org.eclipse.xtext.ide.server.DefaultProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.IMultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.MultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** What the server is made of in place of Xtext's parts. */
final class NetLangServerModule extends AbstractModule {

  private final IResourceServiceProvider language;
  private final Handbook handbook;
  private final Optional<ScenarioRunner> runner;

  NetLangServerModule(IResourceServiceProvider language, Handbook handbook, ScenarioRunner runner) {
    this.language = language;
    this.handbook = handbook;
    this.runner = Optional.ofNullable(runner);
  }

  @Override
  protected void configure() {
    bind(IResourceServiceProvider.Registry.class).toInstance(new SingleLanguage(language));
    bind(Handbook.class).toInstance(handbook);
    bind(new TypeLiteral<Optional<ScenarioRunner>>() {}).toInstance(runner);
    bind(LanguageServerImpl.class).to(NetLangServer.class);
    bind(WorkspaceManager.class).to(LiveWorkspace.class);
    bind(IRequestManager.class).to(Requests.class);
    bind(ILanguageServerShutdownAndExitHandler.class).to(Ending.class);
    // which the ancestor of our workspace asks for and never uses
    bind(IMultiRootWorkspaceConfigFactory.class).to(MultiRootWorkspaceConfigFactory.class);
    bind(IProjectDescriptionFactory.class).to(DefaultProjectDescriptionFactory.class);
  }
}
