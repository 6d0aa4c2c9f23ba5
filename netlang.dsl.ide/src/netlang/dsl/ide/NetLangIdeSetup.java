package netlang.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import netlang.dsl.NetLangRuntimeModule;
import netlang.dsl.NetLangStandaloneSetup;
import org.eclipse.xtext.util.Modules2;

/** Sets the language up for an editor: the run-time services with those of an editor on top. */
public class NetLangIdeSetup extends NetLangStandaloneSetup {

  @Override
  public Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(new NetLangRuntimeModule(), new NetLangIdeModule()));
  }
}
