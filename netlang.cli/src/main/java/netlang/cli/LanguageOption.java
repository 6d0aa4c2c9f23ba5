package netlang.cli;

import netlang.dsl.message.Language;
import netlang.dsl.message.Speaker;
import picocli.CommandLine.Option;

/** Which language the user is spoken to in. */
final class LanguageOption {

  private final Speaker speaker;

  LanguageOption(Speaker speaker) {
    this.speaker = speaker;
  }

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      converter = LanguageArgument.class,
      completionCandidates = LanguageArgument.class,
      description = "of messages: ${COMPLETION-CANDIDATES}; unless given, that of the system")
  void speak(Language language) {
    speaker.speak(language);
  }
}
