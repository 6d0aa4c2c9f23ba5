package netlang.dsl;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import netlang.dsl.net.NetFile;
import netlang.dsl.tests.NetLangInjectorProvider;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** Reads {@code .net} texts for tests. */
public final class NetFiles {

  private static final Injector INJECTOR = new NetLangInjectorProvider().getInjector();

  private NetFiles() {}

  public static <T> T get(Class<T> service) {
    return INJECTOR.getInstance(service);
  }

  /** The linked model, whatever errors it has. */
  public static NetFile read(String text) {
    return (NetFile) resource(text).getContents().get(0);
  }

  /** The linked model; fails with the errors if there are any. */
  public static NetFile readGood(String text) {
    NetFile file = read(text);
    if (!errors(file).isEmpty()) throw new AssertionError(errors(file) + "\n" + text);
    return file;
  }

  /** What the parser and the linker say, sorted by place: {@code 3: there is no flow …}. */
  public static List<String> errors(EObject inFile) {
    EcoreUtil.resolveAll(inFile.eResource());
    return inFile.eResource().getErrors().stream().map(NetFiles::print).sorted().toList();
  }

  private static String print(Diagnostic diagnostic) {
    return diagnostic.getLine() + ": " + diagnostic.getMessage();
  }

  /** The linked model of a file, with what it imports; fails with the errors if there are any. */
  public static NetFile readGood(Path path) throws IOException {
    NetFile file = (NetFile) resource(path).getContents().get(0);
    if (!errors(file).isEmpty()) throw new AssertionError(errors(file) + "\n" + path);
    return file;
  }

  public static XtextResource resource(Path path) throws IOException {
    return resource(Files.readString(path), path);
  }

  /** As if the file held that. */
  public static XtextResource resource(String text, Path path) {
    return resource(text, URI.createFileURI(path.toAbsolutePath().normalize().toString()));
  }

  public static XtextResource resource(String text) {
    return resource(text, URI.createURI("test.net"));
  }

  private static XtextResource resource(String text, URI uri) {
    // not by EMF's registry, where another test may have put a language that speaks Korean
    IResourceFactory factory = INJECTOR.getInstance(IResourceFactory.class);
    XtextResource resource = (XtextResource) factory.createResource(uri);
    XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
    set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("net", factory);
    set.getResources().add(resource);
    try {
      resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return resource;
  }
}
