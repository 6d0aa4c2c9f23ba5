package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** The comments of a file that say how loudly checks speak: {@code // netlang: V08=warning}. */
final class SeverityComments {

  private static final Pattern COMMENT =
      Pattern.compile("//[ \\t]*netlang(:|(?=[ \\t]+[VvNn]\\d\\d[ \\t]*=))([^\\r\\n]*)");
  private static final Pattern SETTING =
      Pattern.compile("[^,\\s=]+[ \\t]*=[ \\t]*[^,\\s]+|[^,\\s]+");

  /**
   * What stands in such a comment.
   *
   * @param text a setting, such as {@code V08=warning}; the whole comment if it stands behind
   *     something else, or sets nothing because its colon is missing
   */
  record Setting(String text, int offset, boolean isOnItsOwnLine, boolean hasColon) {

    /** {@code V08}; what cannot be read is no code. */
    String code() {
      return text.contains("=") ? text.substring(0, text.indexOf('=')).strip() : "";
    }

    /** {@code warning}. */
    String level() {
      return text.substring(text.indexOf('=') + 1).strip();
    }
  }

  private SeverityComments() {}

  /** In the order of the file; an empty text where a comment sets nothing. */
  static List<Setting> settings(Resource resource) {
    if (!(resource instanceof XtextResource file) || file.getParseResult() == null)
      return List.of();
    ICompositeNode root = file.getParseResult().getRootNode();
    String text = root.getText();
    if (!text.contains("netlang")) return List.of();
    List<Setting> settings = new ArrayList<>();
    for (Matcher comment = COMMENT.matcher(text); comment.find(); ) {
      ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, comment.start());
      if (leaf == null || leaf.getOffset() != comment.start()) continue; // in a text, or a comment
      int line = text.lastIndexOf('\n', comment.start()) + 1;
      if (!text.substring(line, comment.start()).isBlank())
        settings.add(new Setting(comment.group().strip(), comment.start(), false, true));
      else if (comment.group(1).isEmpty())
        settings.add(new Setting(comment.group().strip(), comment.start(), true, false));
      else addAll(comment, settings);
    }
    return settings;
  }

  private static void addAll(Matcher comment, List<Setting> settings) {
    int before = settings.size();
    Matcher setting = SETTING.matcher(comment.group(2));
    while (setting.find())
      settings.add(new Setting(setting.group(), comment.start(2) + setting.start(), true, true));
    if (settings.size() == before) settings.add(new Setting("", comment.start(), true, true));
  }

  /** The levels that can be read, by code; of a code that is set twice the first. */
  static Map<String, Level> levels(Resource resource) {
    Map<String, Level> levels = new HashMap<>();
    for (Setting setting : settings(resource))
      if (setting.isOnItsOwnLine && setting.hasColon && Allowances.isCode(setting.code()))
        Level.of(setting.level()).ifPresent(level -> levels.putIfAbsent(setting.code(), level));
    return levels;
  }
}
