package netlang.dsl.ui.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/**
 * A text with places to be filled in, written as the protocol has them: {@code $1}, {@code
 * ${1:suggestion}}, {@code ${1|one,another|}}; {@code $0} is where the caret is in the end.
 *
 * @param places in the order in which Tab goes through them
 */
record Snippet(String text, List<Place> places, int end) {

  /**
   * @param number places of the same number are changed together
   */
  record Place(int number, int offset, int length, List<String> choices) {}

  private static final Pattern PLACE =
      Pattern.compile(
          "\\\\([$}\\\\])|\\$(\\d+)|\\$\\{(\\d+)}|\\$\\{(\\d+):([^}]*)}|\\$\\{(\\d+)\\|([^|]*)\\|}");

  static Snippet plain(String text) {
    return new Snippet(text, List.of(), text.length());
  }

  static Snippet of(String source) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    Matcher found = PLACE.matcher(source);
    int copied = 0;
    int end = -1;
    while (found.find()) {
      text.append(source, copied, found.start());
      copied = found.end();
      if (found.group(1) != null) {
        text.append(found.group(1));
        continue;
      }
      int number = Integer.parseInt(first(found, 2, 3, 4, 6));
      List<String> choices =
          found.group(7) == null ? List.of() : List.of(found.group(7).split(","));
      String suggestion = choices.isEmpty() ? first(found, 5) : choices.get(0);
      if (number == 0) end = text.length();
      else places.add(new Place(number, text.length(), suggestion.length(), choices));
      text.append(suggestion);
    }
    text.append(source.substring(copied));
    places.sort(Comparator.comparingInt(Place::number));
    return new Snippet(text.toString(), places, end < 0 ? text.length() : end);
  }

  private static String first(Matcher found, int... groups) {
    for (int group : groups) if (found.group(group) != null) return found.group(group);
    return "";
  }

  /**
   * Lets the author fill in the places, from Tab to Tab.
   *
   * @param start where the text has been inserted
   * @return what is to be selected
   */
  IRegion enter(ITextViewer viewer, int start) throws BadLocationException {
    if (places.isEmpty()) return new Region(start + end, 0);
    LinkedModeModel model = new LinkedModeModel();
    for (LinkedPositionGroup group : groups(viewer.getDocument(), start)) model.addGroup(group);
    model.forceInstall();
    LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
    ui.setExitPosition(viewer, start + end, 0, Integer.MAX_VALUE);
    ui.enter();
    return ui.getSelectedRegion();
  }

  private Iterable<LinkedPositionGroup> groups(IDocument document, int start)
      throws BadLocationException {
    Map<Integer, LinkedPositionGroup> groups = new LinkedHashMap<>();
    for (Place place : places)
      groups
          .computeIfAbsent(place.number, number -> new LinkedPositionGroup())
          .addPosition(position(document, start, place));
    return groups.values();
  }

  private static LinkedPosition position(IDocument document, int start, Place place) {
    int offset = start + place.offset;
    if (place.choices.isEmpty())
      return new LinkedPosition(document, offset, place.length, place.number);
    return new Choices(document, offset, place);
  }

  /** A place that few words fit into. */
  private static final class Choices extends ProposalPosition {

    private final List<String> words;

    Choices(IDocument document, int offset, Place place) {
      super(document, offset, place.length, place.number, null);
      words = place.choices;
    }

    @Override
    public ICompletionProposal[] getChoices() {
      return words.stream().map(word -> new Choice(word, this)).toArray(ICompletionProposal[]::new);
    }
  }
}
