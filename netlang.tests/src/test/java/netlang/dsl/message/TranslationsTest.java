package netlang.dsl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.DropReason;
import org.junit.jupiter.api.Test;

/** Whether everything that is said is said in Korean, too, and nothing else is. */
class TranslationsTest {

  private static final SourceSentences SENTENCES =
      SourceSentences.in(
          folders("netlang.dsl/src", "netlang.dsl.ide/src", "netlang.run/src/main/java"));

  private static final SourceSentences OF_COMMANDS =
      SourceSentences.in(folders("netlang.cli/src/main/java", "netlang.maven/src/main/java"));

  private static final Pattern ARGUMENT = Pattern.compile("%(?:(\\d+)\\$)?([^a-zA-Z%]*[a-zA-Z%])");
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  /** The form behind a consonant first, as {@link Particles} takes them. */
  private static final Pattern PAIRS =
      Pattern.compile("\\{(은/는|이/가|을/를|과/와|으로/로|이라는/라는|이라고/라고|이고/고|이며/며|이어서/여서)}");

  private static final Pattern PAIR = Pattern.compile("\\{[^{}]*\\p{IsHangul}[^{}]*}");

  /** A particle right behind an argument that would fit only some words. */
  private static final Pattern FIXED_PARTICLE =
      Pattern.compile("%(\\d+\\$)?s[`'\")]*(은|는|이|가|을|를|과|와|으로|로|라는|라고)(?![\\p{IsHangul}])");

  /** A name in IANA's registry of special-purpose addresses; text of the language. */
  private static final List<String> QUOTED =
      List.of("\"This host on this network\"", ": expect ", ": import ", ": for i in ");

  private static List<Path> folders(String... names) {
    return Stream.of(names).map(name -> Path.of("..", name)).toList();
  }

  private static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(SENTENCES.patterns());
    all.putAll(OF_COMMANDS.patterns());
    for (DropReason reason : DropReason.values()) all.put(reason.explanation(), reason.name());
    for (TcpSetting setting : TcpSetting.values()) all.put(setting.explanation(), setting.name());
    return all;
  }

  private static List<String> translations(BiPredicate<String, String> isWrong) {
    List<String> wrong = new ArrayList<>();
    Translations.KOREAN
        .patterns()
        .forEach(
            (english, korean) -> {
              if (isWrong.test(english, korean)) wrong.add(english + " -> " + korean);
            });
    return wrong;
  }

  @Test
  void everyMessageHasAPatternThatCanBeTranslated() {
    List<String> notConstant = new ArrayList<>(SENTENCES.notConstant());
    notConstant.removeIf(call -> call.endsWith(".explanation())")); // of the simulator, in all()
    assertEquals(List.of(), notConstant);
    assertEquals(List.of(), OF_COMMANDS.notConstant());
  }

  @Test
  void everyPatternHasATranslation() {
    Map<String, String> missing = all();
    missing.keySet().removeAll(Translations.KOREAN.patterns().keySet());
    assertEquals(Map.of(), missing, "write them into korean.txt");
  }

  @Test
  void everyTranslationIsUsed() {
    assertEquals(List.of(), translations((english, korean) -> !all().containsKey(english)));
  }

  @Test
  void everyTranslationHasTheSameArguments() {
    assertEquals(
        List.of(),
        translations((english, korean) -> !arguments(english).equals(arguments(korean))));
  }

  /** By number, each with its conversion. */
  private static Map<Integer, String> arguments(String pattern) {
    Map<Integer, String> arguments = new TreeMap<>();
    Matcher argument = ARGUMENT.matcher(pattern);
    int next = 1;
    while (argument.find()) {
      if (argument.group(2).equals("%")) continue;
      int number = argument.group(1) == null ? next++ : Integer.parseInt(argument.group(1));
      arguments.put(number, argument.group(2));
    }
    return arguments;
  }

  @Test
  void everyTranslationOfWordsIsKorean() {
    assertEquals(
        List.of(),
        translations(
            (english, korean) ->
                english.replaceAll("`[^`]*`", "").matches(".*[a-z]{2} [a-z]{2}.*")
                    && !korean.equals("bit/s")
                    && !HANGUL.matcher(korean).find()));
  }

  @Test
  void particlesBehindArgumentsFollowTheirSound() {
    assertEquals(
        List.of(), translations((english, korean) -> FIXED_PARTICLE.matcher(korean).find()));
  }

  @Test
  void pairsOfParticlesAreKnown() {
    assertEquals(
        List.of(),
        translations(
            (english, korean) -> PAIR.matcher(PAIRS.matcher(korean).replaceAll("")).find()));
  }

  /** Sentences in other languages than those of the translations would stay English for ever. */
  @Test
  void noSentenceIsSaidPastTheMessages() {
    List<String> strays = new ArrayList<>(SENTENCES.strays());
    strays.removeIf(stray -> QUOTED.stream().anyMatch(stray::contains));
    assertEquals(List.of(), strays);
  }
}
