package netlang.dsl.ide.fact;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;

/**
 * What is known of something.
 *
 * @param heading what it is, as it is written in a file
 * @param remark what its author says of it in a comment, or ""
 * @param sentences in the order of their weight
 */
public record Facts(String heading, String remark, List<Message> sentences) {

  public Facts {
    sentences = List.copyOf(sentences);
  }

  /** As a piece of Markdown. */
  public String markdown(Speaker speaker) {
    StringBuilder text = new StringBuilder();
    if (!heading.isEmpty()) text.append("```net\n").append(heading).append("\n```\n");
    if (!remark.isEmpty()) text.append('\n').append(remark).append("\n\n");
    for (Message sentence : sentences) text.append("- ").append(speaker.say(sentence)).append('\n');
    return text.toString();
  }
}
