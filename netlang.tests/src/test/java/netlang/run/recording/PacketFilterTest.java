package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import netlang.run.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketFilterTest {

  private static final Recording OFFICE =
      Recording.of(Gallery.scenario("05-through-a-router", "remote"));

  private static String numbers(String filter) {
    PacketFilter wanted = PacketFilter.of(OFFICE.scenario().network(), filter);
    return OFFICE.transmissions().stream()
        .filter(wanted::accepts)
        .map(each -> String.valueOf(each.number()))
        .collect(Collectors.joining(" "));
  }

  private static List<Transmission> by(String filter) {
    PacketFilter wanted = PacketFilter.of(OFFICE.scenario().network(), filter);
    return OFFICE.transmissions().stream().filter(wanted::accepts).toList();
  }

  @Test
  void wordsOfTheLanguage() {
    assertEquals(numbers("arp request") + " " + numbers("arp reply"), sorted("arp"));
    by("icmp echo request and ip.ttl = 63")
        .forEach(each -> assertEquals(63, Integer.parseInt(ttl(each))));
    assertEquals("", numbers("lost"));
    assertEquals(numbers(""), numbers("not lost"));
  }

  private static String ttl(Transmission each) {
    return PacketRow.of(OFFICE.scenario().network(), each).info().split(" ")[1];
  }

  /** All requests, then all replies. */
  private static String sorted(String filter) {
    return by(filter).stream()
        .map(Transmission::number)
        .sorted(PacketFilterTest::byOperation)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static int byOperation(int one, int two) {
    boolean first = isReply(one);
    boolean second = isReply(two);
    return first == second ? Integer.compare(one, two) : Boolean.compare(first, second);
  }

  private static boolean isReply(int number) {
    return OFFICE.transmissions().get(number - 1).frame().payload().summary().contains("reply");
  }

  @Test
  void combined() {
    assertEquals(numbers("arp or icmp"), numbers(""));
    assertEquals(numbers("icmp"), numbers("not arp"));
    assertEquals(numbers("icmp and bob"), numbers("icmp && (bob)"));
    assertEquals(numbers("ip.source = 10.1.1.10"), numbers("ip.source == 10.1.1.10"));
    assertEquals(numbers("bob"), numbers("\"bob\""));
    assertEquals(numbers("r1.left"), numbers("R1.LEFT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ip.tll = 3 | there is no such field: ip.tll",
        "ip.ttl = x | ip.ttl cannot be such a value: x",
        "(arp | a closing bracket is missing",
        "arp and | something is missing behind: and",
        "arp ) | nothing is expected here: )",
        "ip.ttl = | one value is expected behind: =",
        "icmp ~~ 3 | there is no such comparison: ~~",
      })
  void whatNobodyUnderstandsIsNamed(String filter, String message) {
    UserError error = assertThrows(UserError.class, () -> numbers(filter));
    assertEquals(message, error.getMessage());
  }
}
