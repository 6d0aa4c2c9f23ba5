package netlang.dsl.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.dsl.NetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be expanded is said once, and where its cause is. */
class ExpansionProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          const a = b const b = a host h                      | N11 `a` is explained by itself
          const n = 3 ms host h[1..n]                         | N11 3 ms is a number with a unit, but one without unit belongs here
          host h[1..2.5]                                      | N11 2.5 is not a whole number
          host h[1..2000000]                                  | N11 2000000 is too much here: at most 1000000
          host h { ip (10.0.0.0/8.host(0)) }                  | N11 10.0.0.0/8 has no `host(0)`: the last one is 16777214
          host h { ip (10.0.0.0/30.host(3)) }                 | N11 10.0.0.0/30 has no `host(3)`: the last one is 2
          host h { ip (10.0.0.0/24.subnet(2, 23)) }           | N11 /23 is no part of 10.0.0.0/24: its subnets have a length from 24 to 32
          host h { ip (10.0.0.0/24.hots(2)) }                 | N11 a network has no `hots`; did you mean `host`?
          host h { ip (10.0.0.0/24.first(2)) }                | N11 `first` takes nothing in parentheses
          host h { ip (10.0.0.0/24.host) }                    | N11 `host` needs a number, as in `host(1)`
          host h { ip (10.0.0.1/24 + 3) }                     | N11 `+` means nothing between an address with a prefix length and a number
          host h { ip (1 + 3) }                               | N11 4 is a number, but an address with a prefix length belongs here
          host h { gateway (10.0.0.0/24) }                    | N11 10.0.0.0/24 is a network, but an address belongs here
          host h { mtu (1 ms + 3 B) }                         | N11 1 ms is a time and 3 B is a size: they are of different kinds
          host h { mtu (2 ms + 3) }                           | N11 2 ms is a time and 3 is a number without unit: they are of different kinds
          const z = 0 host h { mtu (10 div z) }               | N11 10 cannot be divided by `z`, which is 0
          host a host b link a -- b { queue (2 ms) }          | N11 2 ms is a number with a unit, but one without unit belongs here
          plan 10.0.2.5/24 { x 5 hosts }                      | N11 10.0.2.5/24 is an address in a network, but the network belongs here; did you mean 10.0.2.0/24?
          const two = 2 if two { host h }                     | N11 2 is a number, but `on`, `off` or a comparison belongs here, as in `two != 0`
          host h { mtu (1 / 0) }                              | N11 1 cannot be divided by 0
          host h { arp-timeout (2 ms * 3 ms) }                | N11 2 ms times 3 ms has no unit
          if 3 { host h }                                     | N11 3 is a number, but `on`, `off` or a comparison belongs here, as in `3 != 0`
          for i in 1..2 { host h }                            | N12 `h` is made twice; in a loop write its number, as in `[i]`
          host a[1..2] host b link a[3] -- b                  | N12 there is no `a[3]`: it goes from 1 to 2
          host a host b link a[1] -- b                        | N12 `a` is only one; leave the brackets out
          host a[1..2] host b[1..3] link a -- b               | N12 these are 3, but the others of this statement are 2: they cannot be paired
          host a[1..2] host b flow f = ping a -> b            | N12 `a` are 2; say which one, as in `a[1]`
          if off { host a } host b link a -- b                | N12 there is no `a` here: the `if`, `for` or `[…]` that declares it made none
          subnet lan = 3                                      | N11 3 is a number, but a network belongs here, as in 10.1.0.0/24
          subnet s[1..2] = 10.0.0.0/24 host a { ip s }        | N11 `s` are several; say which, as in `s[1]`
          subnet s = 10.0.0.0/24 host a { ip s[1] }           | N11 `s` is only one; leave `[1]` out
          const net = 10.0.0.0/24 host a { ip net }           | N11 10.0.0.0/24 is a network; write which host, as in `(NAME.host(10))`, or name it by `subnet`, and free addresses are given
          host a[1..0] host b link a[1] -- b                  | N12 there is no `a[1]`: `a` is empty, for its `[…]` makes none
          host a[1..0] host b flow f = ping a -> b            | N12 `a` is empty, for its `[…]` makes none, but one is needed here
          subnet s[1..0] = 10.0.0.0/24 host a { ip s[1] }     | N11 there is no `s[1]`: `s` is empty, for its `[…]` makes none
          host a[1..1 / 0] host b link a -- b                 | N11 1 cannot be divided by 0
          for i in 1..1 / 0 { host a[i] } host b link a[1] -- b | N11 1 cannot be divided by 0
          if 1 / 0 = 1 { host a } host b link a -- b          | N11 1 cannot be divided by 0
          subnet s = 10.0.0.0/30 host a[1..4] { ip s }        | N12 subnet s (10.0.0.0/30) has no free address left for 2 of those who want one; a /29 has room for all
          subnet s = 10.0.0.0/24 { pool 10.0.0.5 .. 10.0.0.6 } host a[1..4] { ip s } | N12 subnet s (10.0.0.0/24) has no free address left for 2 of those who want one; give it a larger `pool`
          subnet s = 10.0.0.0/24 { gateway 10.0.1.1 }         | N11 10.0.1.1 is not in 10.0.0.0/24
          """)
  void isSaidOnce(String body, String problem) {
    assertEquals(List.of(problem), Expanded.inNetwork(body).problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          module m(x) { host h } network n { network a = m() }        | N12 `m` needs a value for `x`
          module m(x) { host h } network n { network a = m(1, 2) }    | N12 `m` takes 1 values
          module m(x) { host h } network n { network a = m(1, x = 2) }| N12 `x` has a value already
          module m() { network a = m() } network n { network a = m() }| N12 `a` is inside of itself, without end
          network n[1..2] { host h }                                  | N12 only a network inside of another one can be several
          const a = 10 / 0 network n { host h }                       | N11 10 cannot be divided by 0
          const a = on + 1 network n { host h { mtu (a) } }           | N11 `+` means nothing between `on` or `off` and a number
          const a = b const b = a                                     | N11 `a` is explained by itself
          module m(x) { const a = x + 1 const b = 1 / 0 host h }      | N11 1 cannot be divided by 0
          kind k = link { rate 1 Gbit/s } network n { host h is k }   | N12 `k` is not a kind of host
          """)
  void isSaidOnceOfModulesAndKinds(String text, String problem) {
    assertEquals(List.of(problem), Expanded.of(text).problems());
  }

  @Test
  void allThatIsWrongWithAStatementIsSaid() {
    assertEquals(
        List.of(
            "N11 1 ms cannot be divided by 0",
            "N11 10.0.0.0/24 has no `host(999)`: the last one is 254",
            "N11 2 cannot be divided by 0",
            "N12 there is no `h[7]`: it goes from 1 to 2"),
        Expanded.inNetwork(
                """
                host h[1..2]
                host g { gateway (10.0.0.0/24.host(999)) }
                link h[7] -- g { delay (1 ms / 0) queue (2 / 0) }
                """)
            .problems()
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void aStatementOfAnEmptyVectorDoesNothing() {
    Expanded expanded =
        Expanded.of(
            """
            network n {
              host pc[1..0]
              switch s
              host a
              link a -- s
              link pc -- s
              flow f[i in 1..0] = ping a -> a
            }
            scenario s {
              at 0 s start f
              at 1 s cut pc -- s
              expect f succeeds
            }
            """);

    assertEquals(List.of(), expanded.problems());
    assertEquals(List.of("a.eth0 -- s.p1"), expanded.cables());
    assertEquals(List.of(), expanded.steps());
    assertEquals(List.of(), expanded.expectedOf());
  }

  @ParameterizedTest
  @CsvSource({
    "const a = 10.0.0.0/33.host(1)   host h { ip (a) }",
    "host h[1..nix2]",
  })
  void whatCannotBeReadMakesNoFollowUps(String body) {
    Expansion expansion = Expansion.of(NetFiles.read("network n {\n" + body + "\n link h -- h }"));
    assertTrue(expansion.problems().size() <= 1, expansion.problems().toString());
  }
}
