package netlang.dsl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {

  /** Behind a consonant, behind ㄹ, behind a vowel: 은·으로, 은·로, 는·로. */
  @ParameterizedTest
  @CsvSource({
    // Hangul: by the final of the last syllable
    "세그먼트 둘, 은, 로",
    "패킷, 은, 으로",
    "스위치, 는, 로",
    // digits: 영 일 이 삼 사 오 육 칠 팔 구, 십, 백, 천
    "10.0.0.0, 은, 으로",
    "10.0.0.1, 은, 로",
    "10.0.0.2, 는, 로",
    "10.0.0.3, 은, 으로",
    "10.0.0.4, 는, 로",
    "10.0.0.5, 는, 로",
    "10.0.0.6, 은, 으로",
    "10.0.0.7, 은, 로",
    "10.0.0.8, 은, 로",
    "10.0.0.9, 는, 로",
    "10, 은, 으로",
    "100, 은, 으로",
    "1000, 은, 으로",
    "/24, 는, 로",
    // letters by their names: 엘 엠 엔 알, the others end in vowels
    "pl, 은, 로",
    "TTL, 은, 로",
    "vlan, 은, 으로",
    "s, 는, 로",
    "r, 은, 로",
    "RTT, 는, 로",
    "02:00:00:00:01:0a, 는, 로",
    // words by their sound: 라우터, 핑, 테이블, 프레임, 메트릭, 맥, 패킷
    "router, 는, 로",
    "server, 는, 로",
    "host, 는, 로",
    "ping, 은, 으로",
    "mac-table, 은, 로",
    "frame, 은, 으로",
    "until, 은, 로",
    "metric, 은, 으로",
    "mac, 은, 으로",
    "packet, 은, 으로",
    "subnet, 은, 으로",
    "drop, 은, 으로",
    "loop, 는, 로",
    "timeout, 은, 으로",
    "playback, 은, 으로",
    "ACK, 는, 로",
    "NIC, 는, 로",
    "MTU, 는, 로",
    // what is not spoken
    "`alice`, 는, 로",
    "`r1.lan`, 은, 으로",
    "'256', 은, 으로",
    "\"바깥\", 은, 으로",
    "100 %, 는, 로",
    "주소(예: 10.1.1.1), 는, 로",
    "10.0.0.1 (`alice`), 은, 로",
    "`nic left { ... }`, 는, 로",
    // signs alone: 중괄호, 세미콜론, 슬래시
    "여기에는 `}`, 는, 로",
    "`;`, 은, 으로",
    "/, 는, 로"
  })
  void theFormFollowsTheLastSound(String word, String topic, String direction) {
    assertEquals(topic, Particles.behind(word, "은", "는"));
    assertEquals(direction, Particles.behind(word, "으로", "로"));
  }

  @ParameterizedTest
  @CsvSource({"라우터, 가, 를, 와, 라는", "호스트, 가, 를, 와, 라는", "핑, 이, 을, 과, 이라는", "케이블, 이, 을, 과, 이라는"})
  void thePairsAreThoseOfTheGrammar(
      String word, String subject, String object, String and, String called) {
    assertEquals(subject, Particles.behind(word, "이", "가"));
    assertEquals(object, Particles.behind(word, "을", "를"));
    assertEquals(and, Particles.behind(word, "과", "와"));
    assertEquals(called, Particles.behind(word, "이라는", "라는"));
  }
}
