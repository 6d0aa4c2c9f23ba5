package netlang.dsl.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Korean particles, whose form follows the last sound of the word before them: {@code 호스트는} but
 * {@code 스위치는}, {@code 라우터를} but {@code 패킷을}.
 *
 * <p>What is not Hangul is taken as Koreans read it aloud: digits as Sino-Korean numbers, Latin
 * words as loanwords where their spelling tells, otherwise letter by letter. That is a rule of
 * thumb, right for the words of the trade.
 */
final class Particles {

  /** What the last syllable ends with. */
  private enum Sound {
    VOWEL,
    CONSONANT,
    /** A consonant, too, but {@code 으로/로} takes it for none. */
    RIEUL
  }

  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';

  /** Unicode 3.12: syllables follow each other by 28 finals, the first of them none. */
  private static final int FINALS = 28;

  private static final int FINAL_RIEUL = 8;

  /** The name of each digit: 영 일 이 삼 사 오 육 칠 팔 구; tens, hundreds … end like 0. */
  private static final String DIGITS_WITH_RIEUL = "178";

  private static final String DIGITS_WITH_CONSONANT = "036";

  /** 맥, 봅, and 패킷, 소켓, 서브넷, 리셋, 홉, 드롭, 맵, 타임아웃, 블록: endings of loanwords. */
  private static final Pattern CLOSED =
      Pattern.compile("mac|bob|.*([kns]et|[^o]op|[^aeiou]ap|out|.[aeiou]ck)");

  /** A word of signs only; its last one counts: 중괄호, 쉼표, 슬래시. */
  private static final Pattern SIGN =
      Pattern.compile("(?:^|\\s)[^\\p{L}\\p{N}\\s]*([^\\p{L}\\p{N}\\s`'\"])[`'\"]*$");

  /** 세미콜론, 콜론, 점. */
  private static final Set<String> CLOSED_SIGNS = Set.of(";", ":", ".");

  private static final Pattern LAST_WORD = Pattern.compile("\\p{IsLatin}+$");
  private static final Pattern UNSOUNDED = Pattern.compile("[^\\p{L}\\p{N}%]+$");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)[^\\p{L}\\p{N}%)]*$");

  private Particles() {}

  /**
   * The form that fits.
   *
   * @param closed the one behind a consonant, which patterns name first
   * @param open the one behind a vowel
   */
  static String behind(CharSequence text, String closed, String open) {
    Sound sound = lastSound(text);
    boolean asOpen = sound == Sound.VOWEL || sound == Sound.RIEUL && closed.startsWith("으로");
    return asOpen ? open : closed;
  }

  /** Quotes and points are silent, and what stands in brackets does not count. */
  private static Sound lastSound(CharSequence text) {
    String spoken = text.toString();
    Matcher brackets = BRACKETS.matcher(spoken);
    if (brackets.find() && brackets.start() > 0) spoken = spoken.substring(0, brackets.start());
    Matcher sign = SIGN.matcher(spoken);
    if (sign.find()) return CLOSED_SIGNS.contains(sign.group(1)) ? Sound.CONSONANT : Sound.VOWEL;
    spoken = UNSOUNDED.matcher(spoken).replaceFirst("");
    if (spoken.isEmpty()) return Sound.VOWEL;
    char last = spoken.charAt(spoken.length() - 1);
    if (FIRST_SYLLABLE <= last && last <= LAST_SYLLABLE) return ofSyllable(last);
    if (Character.isDigit(last)) return ofDigit(last);
    Matcher word = LAST_WORD.matcher(spoken);
    return word.find() ? ofWord(word.group()) : Sound.VOWEL; // 퍼센트
  }

  private static Sound ofSyllable(char syllable) {
    int last = (syllable - FIRST_SYLLABLE) % FINALS;
    if (last == 0) return Sound.VOWEL;
    return last == FINAL_RIEUL ? Sound.RIEUL : Sound.CONSONANT;
  }

  private static Sound ofDigit(char digit) {
    if (DIGITS_WITH_RIEUL.indexOf(digit) >= 0) return Sound.RIEUL;
    return DIGITS_WITH_CONSONANT.indexOf(digit) >= 0 ? Sound.CONSONANT : Sound.VOWEL;
  }

  private static Sound ofWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("nic")) return Sound.VOWEL; // 엔아이시
    if (CLOSED.matcher(lower).matches()) return Sound.CONSONANT;
    if (lower.matches(".*[aeiou]r")) return Sound.VOWEL; // 라우터, 서버
    if (lower.matches(".+le")) return Sound.RIEUL; // 테이블, 파일
    if (lower.matches(".*[aeiou][mn]e|.*ng|.*ic")) return Sound.CONSONANT; // 프레임, 핑, 메트릭
    return switch (lower.charAt(lower.length() - 1)) {
      case 'l', 'r' -> Sound.RIEUL;
      case 'm', 'n' -> Sound.CONSONANT;
      default -> Sound.VOWEL;
    };
  }
}
