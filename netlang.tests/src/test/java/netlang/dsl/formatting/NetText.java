package netlang.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.formatting2.Formatting;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** Parses and formats texts. */
final class NetText {

  @Inject private Provider<XtextResourceSet> resourceSets;
  @Inject private Formatting formatting;

  XtextResource parse(String text) {
    XtextResource resource =
        (XtextResource) resourceSets.get().createResource(URI.createURI("test.net"));
    try {
      resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return resource;
  }

  String format(String text) {
    return formatting.format(parse(text));
  }

  void assertFormatted(String expected, String ugly) {
    assertParses(ugly);
    assertEquals(expected, format(ugly));
    assertEquals(expected, format(expected), "formatted twice");
  }

  void assertParses(String text) {
    List<String> errors = syntaxErrors(parse(text));
    assertTrue(errors.isEmpty(), () -> errors + " in\n" + text);
  }

  void assertSameModel(String text, String other) {
    assertTrue(
        EcoreUtil.equals(parse(text).getContents(), parse(other).getContents()),
        () -> "the model of\n" + text + "is not that of\n" + other);
  }

  private static List<String> syntaxErrors(XtextResource resource) {
    Iterable<INode> errors = resource.getParseResult().getSyntaxErrors();
    List<String> messages = new ArrayList<>();
    errors.forEach(
        error ->
            messages.add(error.getStartLine() + ": " + error.getSyntaxErrorMessage().getMessage()));
    return messages;
  }
}
