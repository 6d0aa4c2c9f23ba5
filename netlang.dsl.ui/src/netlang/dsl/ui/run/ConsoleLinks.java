package netlang.dsl.ui.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.place.Places;
import netlang.sim.trace.Origin;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Makes links of the places that the console names. */
public final class ConsoleLinks implements IPatternMatchListenerDelegate {

  private static final Pattern PLACE = Pattern.compile("(.*\\.net):(\\d{1,9})");

  private TextConsole console;

  @Override
  public void connect(TextConsole newConsole) {
    console = newConsole;
  }

  @Override
  public void disconnect() {
    console = null;
  }

  @Override
  public void matchFound(PatternMatchEvent event) {
    try {
      String text = console.getDocument().get(event.getOffset(), event.getLength());
      Matcher place = PLACE.matcher(text);
      if (place.matches()) link(event.getOffset(), place);
    } catch (BadLocationException e) {
      NetLangPlugin.log("A place on the console could not be read", e);
    }
  }

  /** Names may hold blanks, and words may stand before them: the longest name that is a file. */
  private void link(int offset, Matcher place) throws BadLocationException {
    String before = place.group(1);
    for (int start = 0; start >= 0; start = nextWord(before, start)) {
      String name = before.substring(start);
      if (Places.file(name).isEmpty()) continue;
      Origin origin = new Origin(name, Integer.parseInt(place.group(2)));
      console.addHyperlink(new Link(origin), offset + start, place.end() - start);
      return;
    }
  }

  /** -1 if there is none. */
  private static int nextWord(String text, int start) {
    for (int i = start; i < text.length(); i++)
      if (text.charAt(i) == ' ' || text.charAt(i) == '(') return i + 1;
    return -1;
  }

  private record Link(Origin place) implements IHyperlink {

    @Override
    public void linkActivated() {
      Places.open(place);
    }

    @Override
    public void linkEntered() {}

    @Override
    public void linkExited() {}
  }
}
