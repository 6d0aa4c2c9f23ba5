package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceFactoryRegistryImpl;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;

/** Reads models: from the text that an editor has open, else from the file. */
@Singleton
final class Models {

  private final IResourceServiceProvider language;

  @Inject
  Models(IResourceServiceProvider.Registry languages) {
    language = languages.getResourceServiceProvider(URI.createURI("any.net"));
  }

  <T> T get(Class<T> service) {
    return language.get(service);
  }

  /**
   * @param open the text of an open file, or null
   */
  XtextResourceSet newSet(Function<URI, Text> open) {
    XtextResourceSet set = language.get(XtextResourceSet.class);
    ResourceFactoryRegistryImpl factories = new ResourceFactoryRegistryImpl();
    factories
        .getExtensionToFactoryMap()
        .put(Resource.Factory.Registry.DEFAULT_EXTENSION, language.get(IResourceFactory.class));
    set.setResourceFactoryRegistry(factories);
    language.get(IExternalContentSupport.class).configureResourceSet(set, new OpenTexts(open));
    return set;
  }

  /** The model in the set, read if it is not there; of a file that is not there the empty one. */
  XtextResource read(URI uri, XtextResourceSet set) {
    XtextResource model = known(uri, set);
    if (model == null) model = load(uri, set);
    model.getContents(); // with what is implied
    return model;
  }

  private static XtextResource known(URI uri, XtextResourceSet set) {
    return set.getResource(uri, false) instanceof XtextResource known
            && known.isLoaded()
            && known.getParseResult() != null
        ? known
        : null;
  }

  private static XtextResource load(URI uri, XtextResourceSet set) {
    try {
      return (XtextResource) set.getResource(uri, true);
    } catch (WrappedException e) {
      return empty(uri, set);
    }
  }

  private static XtextResource empty(URI uri, XtextResourceSet set) {
    Resource broken = set.getResource(uri, false);
    if (broken != null) set.getResources().remove(broken);
    XtextResource resource = (XtextResource) set.createResource(uri);
    try {
      resource.load(new LazyStringInputStream("", "UTF-8"), Map.of());
    } catch (IOException e) {
      throw new IllegalStateException("nothing was read", e);
    }
    return resource;
  }

  private record OpenTexts(Function<URI, Text> open) implements IExternalContentProvider {

    @Override
    public String getContent(URI uri) {
      Text text = open.apply(uri);
      return text == null ? null : text.getContents();
    }

    @Override
    public boolean hasContent(URI uri) {
      return open.apply(uri) != null;
    }

    @Override
    public IExternalContentProvider getActualContentProvider() {
      return this;
    }
  }
}
