package netlang.dsl.ide.server;

import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/**
 * The registry of a server that speaks one language: every file is one of it, whatever its name.
 * Editors give files without a name an address without an ending.
 */
final class SingleLanguage implements IResourceServiceProvider.Registry {

  private final IResourceServiceProvider language;

  SingleLanguage(IResourceServiceProvider language) {
    this.language = language;
  }

  @Override
  public IResourceServiceProvider getResourceServiceProvider(URI uri, String contentType) {
    return language;
  }

  @Override
  public IResourceServiceProvider getResourceServiceProvider(URI uri) {
    return language;
  }

  @Override
  public Map<String, Object> getContentTypeToFactoryMap() {
    return Map.of();
  }

  @Override
  public Map<String, Object> getExtensionToFactoryMap() {
    return Map.of("net", language);
  }

  @Override
  public Map<String, Object> getProtocolToFactoryMap() {
    return Map.of();
  }
}
