package netlang.ide.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import netlang.dsl.ide.fix.Fix;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

/** Every place of a kind at once. */
class FixAllTest {

  private static Fix all(String text, String code) {
    Offered offered = Offered.in(text);
    return offered.fixes().ofAll(offered.resource(), code, CancelIndicator.NullImpl);
  }

  @Test
  void eachDuplicateGetsAnAddressOfItsOwn() {
    String text =
        """
        network lan {
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.1/24 }
          host c { ip 10.0.0.1/24 }
          host d { ip 10.0.0.2/24 }
          switch s
          link a -- s -- b
          link c -- s -- d
        }
        """;
    Fix fix = all(text, "V21");

    assertEquals("Fix all 2 places of this kind [V21]", fix.title().toString());
    assertEquals(
        """
        network lan {
          host a { ip 10.0.0.1/24 }
          host b { ip 10.0.0.3/24 }
          host c { ip 10.0.0.4/24 }
          host d { ip 10.0.0.2/24 }
          switch s
          link a -- s -- b
          link c -- s -- d
        }
        """,
        fix.applyTo(text));
  }

  @Test
  void whatWouldDoHarmIsLeftOut() {
    String text =
        """
        network lan {
          host a { ip 10.0.0.01/24 }
          host b { ip 10.0.0.02/24 }
          host c { ip 10.0.0.03/24 }
          host d { ip 10.0.0.2/24 }
          switch s
          link a -- s -- b
          link c -- s -- d
        }
        """;

    assertEquals(
        text.replace("10.0.0.01", "10.0.0.1").replace("10.0.0.03", "10.0.0.3"),
        all(text, "V02").applyTo(text));
  }

  @Test
  void oneIsNotAll() {
    assertNull(all("network lan { host a { ip 10.0.0.01/24 } }", "V02"));
    assertNull(all("network lan { host a { ip 10.0.0.01/24 } }", "V21"));
  }
}
