package netlang.dsl.value;

import static netlang.dsl.value.Texts.show;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "255, 255",
    "0, V14 0 is too small: a whole number from 1 to 255 belongs here",
    "256, V14 256 is too large: a whole number from 1 to 255 belongs here",
    "1.5, V14 1.5 is not whole: a whole number from 1 to 255 belongs here",
    "-1, V14 -1 is negative: a whole number from 1 to 255 belongs here",
    "64.0, 64"
  })
  void timeToLiveIsAnOctet(String text, String result) {
    assertEquals(result, show(Numbers.timeToLive(new BigDecimal(text))));
  }

  @ParameterizedTest
  @CsvSource({
    "1st, 1",
    "2nd, 2",
    "3rd, 3",
    "4th, 4",
    "11th, 11",
    "21st, 21",
    "112th, 112",
    "0th, V14 0th: counting starts with 1st; did you mean 1st?",
    "2th, V50 2th is not an ordinal; did you mean 2nd?",
    "11st, V50 11st is not an ordinal; did you mean 11th?",
    "9999999999th, V14 9999999999th is too large"
  })
  void ordinalsAreEnglish(String text, String result) {
    assertEquals(result, show(Numbers.ordinal(text)));
  }
}
