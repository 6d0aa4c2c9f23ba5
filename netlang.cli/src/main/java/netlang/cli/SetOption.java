package netlang.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Message;
import netlang.run.ConstantValues;
import netlang.run.UserError;
import netlang.run.Workspace;
import picocli.CommandLine.Option;

/** Other values for constants of the files. */
final class SetOption {

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "another value for a constant at the top level of each file, as in hosts=50; may be"
              + " repeated")
  private List<String> texts = new ArrayList<>();

  /**
   * @throws UserError if one is no value for a name, or a name has two
   */
  ConstantValues values(Workspace workspace) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String name = text.substring(0, Math.max(0, equals)).strip();
      if (name.isEmpty())
        throw new UserError(
            Message.of("'%s' sets nothing; write --set NAME=VALUE, as in --set hosts=50", text));
      if (values.put(name, text.substring(equals + 1)) != null)
        throw new UserError(Message.of("--set gives %s two values", name));
    }
    return workspace.values(values);
  }
}
