package netlang.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import netlang.dsl.ide.NetLangIdeSetup;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

class LanguageServerFormattingTest {

  private final Injector injector = new NetLangIdeSetup().createInjectorAndDoEMFRegistration();
  private final NetText net = injector.getInstance(NetText.class);

  @Test
  void editorGetsTheSameText() {
    String ugly = "network n{host a{ip 10.0.0.1/24 mtu 1500}}";
    assertEquals(net.format(ugly), inEditor(ugly, new FormattingOptions(2, true)));
  }

  @Test
  void editorThatAsksForTabsGetsBlanks() {
    assertEquals(
        "network n {\n  host a\n}\n",
        inEditor("network n { host a }", new FormattingOptions(8, false)));
  }

  @Test
  void unfinishedTextIsLeftAlone() {
    assertEquals("network   n {", inEditor("network   n {", new FormattingOptions(2, true)));
  }

  @Test
  void emptyFileStaysEmpty() {
    assertEquals("", inEditor("", new FormattingOptions(2, true)));
  }

  private String inEditor(String text, FormattingOptions options) {
    Document document = new Document(1, text);
    DocumentFormattingParams params =
        new DocumentFormattingParams(new TextDocumentIdentifier("test.net"), options);
    FormattingService service = injector.getInstance(FormattingService.class);
    List<TextEdit> edits =
        new ArrayList<>(
            service.format(document, net.parse(text), params, CancelIndicator.NullImpl));
    Collections.reverse(edits);
    StringBuilder edited = new StringBuilder(text);
    for (TextEdit edit : edits) {
      int start = document.getOffSet(edit.getRange().getStart());
      edited.replace(start, document.getOffSet(edit.getRange().getEnd()), edit.getNewText());
    }
    return edited.toString();
  }
}
