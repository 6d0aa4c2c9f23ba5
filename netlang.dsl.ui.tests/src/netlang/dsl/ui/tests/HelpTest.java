package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.IUAElement;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;

/** The pages of the help, what leads to them, and where their links go. */
@ExtendWith(FreshWorkbench.class)
class HelpTest {

  private static final Bundle BUNDLE = Platform.getBundle("netlang.dsl.ui");
  private static final String PROBLEM = "netlang.dsl.ui.problem";
  private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

  private static String text(URL file) throws IOException {
    return new String(file.openStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** What the first group of the pattern is, wherever it occurs. */
  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  /** Null if it leads somewhere. */
  private static String fault(String page, String link) throws IOException {
    URI target = URI.create(page).resolve(link);
    if (target.getScheme() != null) return null;
    URL file = BUNDLE.getEntry(target.getPath());
    if (file == null) return page + ": no " + link;
    String anchor = target.getFragment();
    boolean isThere = anchor == null || all(ANCHOR, text(file)).contains(anchor);
    return isThere ? null : page + ": no place " + link;
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Set<String> faults = new TreeSet<>();
    List<URL> pages = Collections.list(BUNDLE.findEntries("help", "*.html", true));
    for (URL page : pages)
      for (String link : all(LINK, text(page))) {
        String fault = fault(page.getPath(), link);
        if (fault != null) faults.add(fault);
      }
    assertEquals(Set.of(), faults);
    assertTrue(pages.size() > 50, pages.size() + " pages");
  }

  @Test
  void theContentsNameEveryPage() throws IOException {
    IToc contents =
        Arrays.stream(HelpSystem.getTocs())
            .filter(toc -> toc.getLabel().equals("NetLang"))
            .findFirst()
            .orElseThrow();
    Set<String> named = new TreeSet<>();
    for (String address : all(Pattern.compile("href=\"([^\"]*)\""), xml())) {
      assertEquals(null, fault("/", address));
      named.add("/" + address.replaceFirst("#.*", ""));
    }
    named.add("/help/index.html");
    Set<String> pages = new TreeSet<>();
    for (URL page : Collections.list(BUNDLE.findEntries("help", "*.html", true)))
      pages.add(page.getPath());
    assertEquals(pages, named);
    assertTrue(depth(contents) >= 2);
  }

  private static String xml() throws IOException {
    return text(BUNDLE.getEntry("help/toc.xml"));
  }

  private static int depth(IUAElement element) {
    return 1 + Arrays.stream(element.getChildren()).mapToInt(HelpTest::depth).max().orElse(-1);
  }

  @Test
  void inTheMenu() throws IOException {
    Ide.until("Help > NetLang Help", () -> helpMenu().contains("NetLang Help"));
    Ide.command("netlang.dsl.ui.help");
    assertShows("/help/index.html");
  }

  @Test
  void onTheProblemOfTheLine() throws Exception {
    IFile file =
        Ide.file(Ide.project("help"), "a.net", "network n {\n  host a { ip 10.1.1.300/24 }\n}\n");
    ITextEditor editor = Ide.open(file);
    Ide.until("marker", () -> file.findMarkers(PROBLEM, true, IResource.DEPTH_ZERO).length > 0);
    Ide.until("F1", () -> key("org.eclipse.ui.help.dynamicHelp").equals("F1"));
    Ide.putCaretBehind(editor, "host a");
    Ide.press(0, SWT.F1);
    assertShows("/help/checks/V01.html");
    Ide.putCaretBehind(editor, "network");
    Ide.press(0, SWT.F1);
    assertShows("/help/language.html");
    Ide.closeEditors();
  }

  /** And the page is there, outside of any jar, with what it needs. */
  private static void assertShows(String page) throws IOException {
    URL[] shown = new URL[1];
    Ide.until(page, () -> (shown[0] = Browser.taken()) != null);
    assertTrue(shown[0].getPath().endsWith(page), shown[0].toString());
    assertEquals("file", shown[0].getProtocol());
    String text = text(shown[0]);
    for (String link : all(LINK, text))
      if (!link.startsWith("#")) text(new URL(shown[0], link.replaceFirst("#.*", "")));
  }

  private static List<String> helpMenu() {
    for (MenuItem item : Ide.window().getShell().getMenuBar().getItems()) {
      if (!item.getText().replace("&", "").equals("Help")) continue;
      Menu menu = item.getMenu();
      menu.notifyListeners(SWT.Show, new Event());
      List<String> labels = Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
      menu.notifyListeners(SWT.Hide, new Event());
      return labels.stream().map(label -> label.replace("&", "")).toList();
    }
    return List.of();
  }

  private static String key(String command) {
    TriggerSequence keys =
        PlatformUI.getWorkbench()
            .getService(IBindingService.class)
            .getBestActiveBindingFor(command);
    return String.valueOf(keys);
  }
}
