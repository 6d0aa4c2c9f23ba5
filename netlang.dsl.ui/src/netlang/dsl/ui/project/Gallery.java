package netlang.dsl.ui.project;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;

/** The examples that the plug-in has with it. */
final class Gallery {

  private static final IPath ROOT = new Path("examples");

  /** A folder of examples. */
  record Topic(String name, List<Example> examples) {

    /** {@code 01-two-hosts} as {@code 01 two hosts}. */
    String title() {
      return name.replace('-', ' ');
    }

    /** What its first example says of itself. */
    String description() {
      return examples.size() == 1 ? examples.get(0).description() : examples.size() + " networks";
    }
  }

  /**
   * One file.
   *
   * @param path in the plug-in
   * @param description its first line if that is a comment, or ""
   */
  record Example(IPath path, String description) {

    String name() {
      return path.lastSegment();
    }

    /** Below the project that it is copied to. */
    IPath target() {
      return path.makeRelativeTo(ROOT);
    }

    byte[] content() {
      return Creation.content(path);
    }
  }

  private Gallery() {}

  /** In the order of their names. */
  static List<Topic> topics() {
    Map<String, List<Example>> topics = new TreeMap<>();
    for (String path : paths()) {
      Example example = example(new Path(path).makeRelative());
      String topic = example.path().segment(1);
      topics.computeIfAbsent(topic, name -> new ArrayList<>()).add(example);
    }
    return topics.entrySet().stream()
        .map(topic -> new Topic(topic.getKey(), List.copyOf(topic.getValue())))
        .toList();
  }

  private static List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (URL file :
        Collections.list(
            NetLangPlugin.get().getBundle().findEntries(ROOT.toString(), "*.net", true)))
      paths.add(file.getPath());
    Collections.sort(paths);
    return paths;
  }

  private static Example example(IPath path) {
    String text = new String(Creation.content(path), StandardCharsets.UTF_8);
    String first = text.lines().findFirst().orElse("");
    return new Example(path, first.startsWith("//") ? first.substring(2).strip() : "");
  }
}
