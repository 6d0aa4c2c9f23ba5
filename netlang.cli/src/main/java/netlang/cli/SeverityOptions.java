package netlang.cli;

import java.util.ArrayList;
import java.util.List;
import netlang.run.SeverityRules;
import picocli.CommandLine.Option;

/** How loudly checks speak. */
final class SeverityOptions {

  @Option(
      names = "--severity",
      paramLabel = "CODE=LEVEL",
      description =
          "error, warning, info or ignore for these checks, as in V08=warning,V51=info; errors stay"
              + " errors")
  private List<String> levels = new ArrayList<>();

  @Option(names = "--strict", description = "warnings are errors")
  private boolean strict;

  SeverityRules rules() {
    return SeverityRules.parse(levels, strict);
  }
}
