/**
 * What the literals of the language mean: units, addresses, ports and the words of the trade, in
 * base units.
 *
 * <p>Pure functions from text to values. Each answers with a {@link netlang.dsl.value.Read}: the
 * value, or the {@link netlang.dsl.value.Problem} with the text. The checks show the problem, the
 * compiler takes the value, so that both always agree. Imports the EMF model only for {@link
 * netlang.dsl.net.Quantity}, and {@code netlang.sim}'s addresses.
 */
package netlang.dsl.value;
