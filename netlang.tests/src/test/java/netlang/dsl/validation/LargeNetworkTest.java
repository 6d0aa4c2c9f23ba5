package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Ten thousand hosts are checked in about a second, also where all of them are wrong. */
class LargeNetworkTest {

  private static final int HOSTS = 10_000;

  /** Several times what it takes; quadratic loops take minutes. */
  private static final long LIMIT_NANOS = 20_000_000_000L;

  private static Issues check(String text) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Issues issues = Issues.of(text);
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertTrue(nanos < LIMIT_NANOS, "took " + nanos / 1_000_000 + " ms");
    return issues;
  }

  private static Issues check(IntFunction<String> settings) {
    StringBuilder text = new StringBuilder("network n {\n  switch s\n");
    for (int i = 0; i < HOSTS; i++) {
      text.append("  host h").append(i).append(" { ").append(settings.apply(i)).append(" }\n");
      text.append("  link h").append(i).append(" -- s").append(i % 4 + 1).append('\n');
    }
    text.append("  switch s1, s2, s3, s4\n  link s1 -- s2 -- s3 -- s4 -- s\n}\n");
    return check(text.toString());
  }

  private static String address(int number) {
    return "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
  }

  @Test
  void allAreRight() {
    Issues issues = check(i -> "ip " + address(i + 1) + "/8");

    assertEquals("warning 's'", issues.marks(IssueCodes.LARGE_SEGMENT));
    assertEquals(1, issues.all().size());
  }

  @Test
  void allHaveOneAddressAndOneMac() {
    Issues issues = check(i -> "ip 10.0.0.1/8   mac 02:00:00:00:00:01");

    assertEquals(1 + 2 * (HOSTS - 1), issues.all().size());
  }

  @Test
  void halfHaveAnotherMask() {
    Issues issues = check(i -> "ip " + address(i + 1) + (i % 2 == 0 ? "/8" : "/31"));

    assertEquals(1 + HOSTS / 2, issues.all().size());
  }

  @Test
  void eachHasANetworkOfItsOwn() {
    Issues issues = check(i -> "ip " + address(4 * i + 1) + "/30   gateway " + address(4 * i + 2));

    assertEquals(1 + HOSTS + HOSTS - 1, issues.all().size());
  }

  /** One flow from each site to another one, half of which the core has no route to. */
  @Test
  void manySitesBehindACore() {
    int sites = 250;
    StringBuilder core = new StringBuilder();
    StringBuilder text = new StringBuilder("network n {\n");
    for (int i = 0; i < sites; i++) {
      core.append("nic n%d { ip 172.16.%d.1/30 }\n".formatted(i, i));
      if (i % 2 == 0) core.append("route 10.%d.0.0/24 via 172.16.%1$d.2\n".formatted(i));
      text.append(
          """
          router r%d {
            nic wan { ip 172.16.%1$d.2/30 }   nic lan { ip 10.%1$d.0.254/24 }   gateway 172.16.%1$d.1
          }
          switch s%1$d
          link core.n%1$d -- r%1$d.wan
          link r%1$d.lan -- s%1$d
          flow f%1$d = udp h%1$dx1 -> h%2$dx2:9
          """
              .formatted(i, (i + 8) % sites));
      for (int host = 1; host <= HOSTS / sites; host++)
        text.append(
                "host h%dx%d { ip 10.%1$d.0.%2$d/24   gateway 10.%1$d.0.254 }\n".formatted(i, host))
            .append("link h%dx%d -- s%1$d\n".formatted(i, host));
    }
    Issues issues = check(text + "router core {\n" + core + "}\n}\n");

    assertEquals(sites / 2, issues.marks(IssueCodes.NO_WAY).split(", ").length);
    assertEquals(sites / 2, issues.all().size(), issues.all().toString());
  }
}
