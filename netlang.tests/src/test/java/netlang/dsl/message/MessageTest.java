package netlang.dsl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

  private static String sentence(String pattern, Object... arguments) {
    return Sentence.of(pattern, List.of(arguments), Language.KOREAN);
  }

  @Test
  void argumentsAreTakenInOrderOrByNumber() {
    assertEquals("a, b, a, 0x0f, 5 %", sentence("%s, %s, %1$s, 0x%02x, %d %%", "a", "b", 15, 5));
  }

  @Test
  void whatLooksLikeAPatternInAnArgumentStays() {
    assertEquals("`%s{은/는}`은", sentence("`%s`{은/는}", "%s{은/는}"));
  }

  @Test
  void bracesOfTheLanguageAreNoParticles() {
    assertEquals("network NAME { ... } {a/b}", sentence("network NAME { ... } {a/b}"));
  }

  @Test
  void messagesInMessagesAreSaidInTheSameLanguage() {
    Message message =
        Message.of("`%s` is the name of %s already; choose another", "x", Message.of("a host"));

    assertEquals("`x` is the name of a host already; choose another", message.toString());
    assertEquals("`x`는 이미 호스트의 이름입니다. 다른 이름을 고르세요", message.in(Language.KOREAN));
  }

  @Test
  void aNameThatIsStillMissingDoesNoHarm() {
    assertEquals("`null` has none", Message.of("`%s` has none", (Object) null).toString());
  }

  @Test
  void theSpeakerSpeaksEnglishUntilToldOtherwise() {
    Speaker speaker = new Speaker();
    assertEquals("a host", speaker.say(Message.of("a host")));
    speaker.speak(Language.KOREAN);
    assertEquals("호스트", speaker.say(Message.of("a host")));
  }

  @ParameterizedTest
  @CsvSource({
    "ko, KOREAN",
    "ko-KR, KOREAN",
    "ko_KR, KOREAN",
    "KO, KOREAN",
    "en, ENGLISH",
    "en-GB, ENGLISH"
  })
  void aTagMeansALanguage(String tag, Language language) {
    assertEquals(Optional.of(language), Language.ofTag(tag));
  }

  @ParameterizedTest
  @CsvSource({"xx", "de", "''", "korean", "k"})
  void otherTagsMeanNone(String tag) {
    assertEquals(Optional.empty(), Language.ofTag(tag));
  }

  @Test
  void whoSpeaksNoneOfThemIsSpokenToInEnglish() {
    assertEquals(Language.KOREAN, Language.of(Locale.KOREA));
    assertEquals(Language.ENGLISH, Language.of(Locale.US));
    assertEquals(Language.ENGLISH, Language.of(Locale.GERMANY));
    assertEquals(Language.ENGLISH, Language.of(Locale.ROOT));
  }

  @Test
  void numbersDoNotDependOnTheSystem() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("line 12", Message.of("line %d", 12).toString());
    } finally {
      Locale.setDefault(before);
    }
  }
}
