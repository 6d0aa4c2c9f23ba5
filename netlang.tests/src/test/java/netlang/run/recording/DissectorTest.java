package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlang.run.recording.Dissection.Field;
import netlang.run.recording.Dissection.Layer;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.PacketField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DissectorTest {

  /** What stands on the wire is not the value, or only a part of the octets. */
  private static final Set<String> NOT_AS_ON_THE_WIRE =
      Set.of(
          "ip.offset",
          "tcp.sequence",
          "tcp.ack",
          "tcp.mss",
          "tcp.window-scale",
          "ip.df",
          "ip.mf",
          "tcp.sack-permitted");

  static List<String> examples() {
    return Gallery.examples();
  }

  private static Dissection dissection(String example, String scenario, int number) {
    Recording recording = Recording.of(Gallery.scenario(example, scenario));
    return Dissector.of(recording.transmissions().get(number - 1).frame());
  }

  @Test
  void anArpRequestHasPadding() {
    Dissection arp = dissection("01-two-hosts", "hello", 1);
    assertEquals(
        List.of("Ethernet II 0+14", "ARP 14+28", "Padding 42+18"),
        arp.layers().stream().map(DissectorTest::span).toList());
    assertEquals("who-has 10.0.0.2 tell 10.0.0.1", arp.layers().get(1).summary());
  }

  @Test
  void anEchoRequest() {
    Dissection echo = dissection("01-two-hosts", "hello", 3);
    assertEquals(
        List.of("Ethernet II 0+14", "IPv4 14+20", "ICMP 34+8", "Data 42+56"),
        echo.layers().stream().map(DissectorTest::span).toList());
    Field ttl = field(echo, "ip.ttl");
    assertEquals(new Field("Time to live", "ip.ttl", "64", 22, 1), ttl);
    assertEquals(0x40, echo.octets()[22]);
  }

  private static String span(Layer layer) {
    return layer.name() + " " + layer.from() + "+" + layer.length();
  }

  private static Field field(Dissection dissection, String word) {
    return dissection.layers().stream()
        .flatMap(layer -> layer.fields().stream())
        .filter(field -> field.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hexAsPeopleKnowIt() {
    Dissection arp = dissection("01-two-hosts", "hello", 1);
    String[] lines = arp.hex().split("\n");
    assertEquals(
        "0000  ff ff ff ff ff ff 02 00  00 00 00 01 08 06 00 01  ................", lines[0]);
    assertEquals(4, lines.length);
    int at = Dissection.hexOffset(20, arp.octets().length);
    assertEquals("00 01", arp.hex().substring(at, at + 5));
    int character = Dissection.characterOffset(16, arp.octets().length);
    assertEquals(lines[0].length() + 1 + lines[0].length() - 16, character);
  }

  /** Layers follow each other without a hole; what a field says is in its octets. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyOctetOfTheGalleryIsExplained(String example) {
    for (ScenarioPlan scenario : Gallery.scenarios(example)) {
      Recording recording = Recording.of(scenario, () -> false, 20_000);
      Stream<EthernetFrame> frames =
          recording.transmissions().stream().limit(2_000).map(Transmission::frame);
      frames.forEach(DissectorTest::check);
    }
  }

  private static void check(EthernetFrame frame) {
    Dissection dissection = Dissector.of(frame);
    int next = 0;
    for (Layer layer : dissection.layers()) {
      assertEquals(next, layer.from(), dissection.layers().toString());
      next += layer.length();
      for (Field field : layer.fields()) check(field, layer, dissection, frame);
    }
    assertEquals(dissection.octets().length, next, frame.summary());
  }

  private static void check(Field field, Layer layer, Dissection whole, EthernetFrame frame) {
    assertTrue(field.from() >= layer.from(), field.toString());
    assertTrue(field.from() + field.length() <= layer.from() + layer.length(), field.toString());
    if (field.word().isEmpty() || NOT_AS_ON_THE_WIRE.contains(field.word())) return;
    PacketField known =
        Stream.of(PacketField.values())
            .filter(each -> each.word().equals(field.word()))
            .collect(Collectors.toList())
            .get(0);
    long onTheWire = 0;
    for (int i = 0; i < field.length(); i++)
      onTheWire = onTheWire << 8 | whole.octets()[field.from() + i] & 0xff;
    assertEquals(known.of(frame), onTheWire, field + " of " + frame.summary());
  }
}
