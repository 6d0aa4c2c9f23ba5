package netlang.dsl.value;

import static netlang.dsl.value.Texts.quantity;
import static netlang.dsl.value.Texts.show;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  @ParameterizedTest
  @CsvSource({
    "5 ns, 5",
    "10 us, 10000",
    "2 ms, 2000000",
    "1.5 s, 1500000000",
    "0.000000001 s, 1",
    "3 min, 180000000000",
    "1 h, 3600000000000",
    "87600 h, 315360000000000000",
    "0 s, 0"
  })
  void timesAreNanoseconds(String text, long nanos) {
    assertEquals(nanos, Quantities.time(quantity(text)).get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 parsec      | V14 there is no unit parsec of a time (ns, us, ms, s, min, h)
          5 sec         | V14 there is no unit sec of a time (ns, us, ms, s, min, h); did you mean 5 s?
          5 minutes     | V14 there is no unit minutes of a time (ns, us, ms, s, min, h); did you mean 5 min?
          5 MS          | V14 there is no unit MS of a time (ns, us, ms, s, min, h); did you mean 5 ms?
          5             | V14 5 is not a time without a unit (ns, us, ms, s, min, h); did you mean 5 s?
          5 kB          | V14 5 kB is a size, but a time belongs here (ns, us, ms, s, min, h)
          0.5 ns        | V14 0.5 ns is not a whole number of nanoseconds
          87601 h       | V14 87601 h is too large: at most 87600 h (ten years)
          1e300 h       | V14 1e300 h is too large: at most 87600 h (ten years)
          """)
  void whatIsNoTimeIsExplained(String text, String problem) {
    assertEquals(problem, show(Quantities.time(quantity(text))));
  }

  @Test
  void anIntervalIsMoreThanNothing() {
    assertEquals(
        "V14 0 s is nothing: more than 0 is needed",
        show(Quantities.positiveTime(quantity("0 s"))));
    assertEquals(1, Quantities.positiveTime(quantity("1 ns")).get());
  }

  @ParameterizedTest
  @CsvSource({
    "9600 bit/s, 9600",
    "10 kbit/s, 10000",
    "100 Mbit/s, 100000000",
    "1 Gbit/s, 1000000000",
    "125 MB/s, 1000000000",
    "0.5 bit/s, V14 0.5 bit/s is not a whole number of bits per second",
    "0 bit/s, V14 0 bit/s is nothing: more than 0 is needed",
    "200 Tbit/s, V14 200 Tbit/s is too large: at most 100 Tbit/s"
  })
  void ratesAreBitsPerSecond(String text, String result) {
    assertEquals(result, show(Quantities.rate(quantity(text))));
  }

  @ParameterizedTest
  @CsvSource({
    "100 Mbps, 100 Mbit/s",
    "100 Mbit, 100 Mbit/s",
    "100 mbit/s, 100 Mbit/s",
    "10 Gb/s, 10 GB/s"
  })
  void otherNamesOfRatesAreKnown(String text, String suggestion) {
    assertEquals(suggestion, Quantities.rate(quantity(text)).problem().suggestion());
  }

  @ParameterizedTest
  @CsvSource({
    "50/s, 20000000",
    "3/min, 20000000000",
    "3/s, 333333333",
    "1000000000/s, 1",
    "0/s, V14 0/s is never: a frequency is more than 0",
    "2000000000/s, V14 2000000000/s is more than one a nanosecond",
    "50, V14 50 is not a frequency without a unit (/us /ms /s /min /h); did you mean 50/s?"
  })
  void frequenciesAreIntervals(String text, String result) {
    assertEquals(result, show(Quantities.interval(quantity(text))).replace(", /", " /"));
  }

  @ParameterizedTest
  @CsvSource({
    "64 B, 64",
    "64, 64",
    "1 kB, 1000",
    "1 KiB, 1024",
    "1 MiB, 1048576",
    "1.5 KiB, 1536",
    "0.1 B, V14 0.1 B is not a whole number of octets",
    "4 GiB, V14 4 GiB is too large: at most 2147483647 B"
  })
  void sizesAreOctets(String text, String result) {
    assertEquals(result, show(Quantities.size(quantity(text))));
  }

  @Test
  void mtuAndDataHaveTheLimitsOfIp() {
    assertEquals(68, Quantities.mtu(quantity("68")).get());
    assertEquals("V14 67 is too small: at least 68 octets", show(Quantities.mtu(quantity("67"))));
    assertEquals(
        "V14 64 KiB is too large: at most 65535 B", show(Quantities.mtu(quantity("64 KiB"))));
    assertEquals(65_507, Quantities.dataSize(quantity("65507 B")).get());
    assertEquals(
        "V14 65508 is too large: at most 65507 B", show(Quantities.dataSize(quantity("65508"))));
  }

  @ParameterizedTest
  @CsvSource({
    "1 %, 0.01",
    "0.5 %, 0.005",
    "0 %, 0.0",
    "100 %, 1.0",
    "101 %, V14 101 % is more than all; did you mean 100 %?",
    "0.01, V14 0.01 is not a share without a unit (%); did you mean 1 %?",
    "5, V14 5 is not a share without a unit (%); did you mean 5 %?"
  })
  void sharesArePartsOfOne(String text, String result) {
    assertEquals(result, show(Quantities.share(quantity(text))));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-7, 1.0E-7",
    "0, 0.0",
    "1, 1.0",
    "1 %, 0.01",
    "2, V14 2 is more than all; did you mean 1?"
  })
  void probabilitiesNeedNoUnit(String text, String result) {
    assertEquals(result, show(Quantities.probability(quantity(text))));
  }

  /** Written out they would fill the memory. */
  @ParameterizedTest
  @CsvSource({"1e999999999, TOO_LARGE, TOO_LARGE", "1e-999999999, NOT_WHOLE, TOO_SMALL"})
  void hugeExponentsCostNothing(String number, Fault ofTime, Fault ofFrequency) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertEquals(ofTime, Quantities.time(quantity(number + " s")).problem().fault());
          assertEquals(ofFrequency, Quantities.interval(quantity(number + "/s")).problem().fault());
        });
  }
}
