package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOptionTest {

  private static final String KOREAN =
      "10.0.0.0은 네트워크 10.0.0.0/24 자체의 주소입니다. 첫 호스트 주소는 10.0.0.1입니다";
  private static final String ENGLISH =
      "10.0.0.0 is the address of the network 10.0.0.0/24 itself; the first host is 10.0.0.1";

  @TempDir Path folder;

  private final Locale before = Locale.getDefault();
  private Path faulty;

  @BeforeEach
  void write() throws IOException {
    faulty =
        Files.writeString(folder.resolve("a.net"), "network lan { host a { ip 10.0.0.0/24 } }\n");
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void theUserMayChooseKorean() {
    CommandLineTester check = netlang("check", "--lang", "ko", faulty);
    assertTrue(
        check.out().startsWith(faulty + ":1:27: error: " + KOREAN + " [V18]\n"), check.out());
    assertTrue(check.out().endsWith("\n파일 1개: 오류 1개, 경고 없음\n"), check.out());
    assertEquals(2, check.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "format", "export"})
  void everyCommandOnFilesSpeaksIt(String command) throws IOException {
    Path broken = Files.writeString(folder.resolve("b.net"), "network lan { host }\n");
    Object[] arguments =
        command.equals("export")
            ? new Object[] {command, "--to", "dot", "--lang", "ko-KR", broken}
            : new Object[] {command, "--lang", "ko-KR", broken};
    CommandLineTester started = netlang(arguments);
    assertTrue(started.err().contains("여기에는 `}`가 아니라 이름이 와야 합니다"), started.err());
    assertEquals(2, started.status());
  }

  @Test
  void aKoreanSystemIsSpokenToInKorean() {
    Locale.setDefault(Locale.KOREA);
    assertTrue(netlang("check", faulty).out().contains(KOREAN));
    assertTrue(netlang("check", "--lang=en", faulty).out().contains(ENGLISH));
  }

  @Test
  void everyOtherSystemInEnglish() {
    Locale.setDefault(Locale.FRANCE);
    assertTrue(netlang("check", faulty).out().contains(ENGLISH));
  }

  @Test
  void anUnknownLanguageIsRefused() {
    CommandLineTester check = netlang("check", "--lang", "xx", faulty);
    assertEquals(
        "netlang: Invalid value for option '--lang': 'xx' is no language of messages; "
            + "choose one of en, ko\nsee: netlang check --help\n",
        check.err());
    assertEquals(2, check.status());
  }

  @Test
  void whatOnlyTheUserCanMendIsSaidInHisLanguageToo() {
    CommandLineTester check = netlang("check", "--lang", "ko", "--severity", "V08", faulty);
    assertEquals(
        "netlang: 'V08'은 심각도가 아닙니다. CODE=error, CODE=warning, CODE=info, CODE=ignore 가운데 하나로 쓰세요\n",
        check.err());
    CommandLineTester missing = netlang("check", "--lang", "ko", folder.resolve("b.net"));
    assertTrue(missing.out().contains("b.net: error: 그런 파일이 없습니다\n"), missing.out());
  }

  @Test
  void theTraceAndTheVerdictsStayEnglish() throws IOException {
    Path ping = Files.writeString(folder.resolve("c.net"), CommandLineTester.PING);
    assertEquals(netlang("run", ping), netlang("run", "--lang", "ko", ping));
  }
}
