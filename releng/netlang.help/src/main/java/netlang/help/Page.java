package netlang.help;

import java.util.List;

/**
 * A page of the help.
 *
 * @param name its path below {@code docs}, without the ending: {@code language}, {@code checks/V01}
 * @param summary the first sentence, without mark-up
 * @param sections those of the second level
 * @param body HTML
 */
record Page(String name, String title, String summary, List<Section> sections, String body) {

  record Section(String anchor, String title) {}

  String file() {
    return name + ".html";
  }

  /** The page that it belongs to: {@code checks} for {@code checks/V01}. */
  String chapter() {
    return name.split("/")[0];
  }

  boolean isChapter() {
    return name.equals(chapter());
  }

  /** What leads from its folder to that of all pages. */
  String toTop() {
    return "../".repeat(name.split("/").length - 1);
  }
}
