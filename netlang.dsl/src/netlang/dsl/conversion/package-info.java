/**
 * From tokens to values of the model and back: names without {@code ^}, texts without quotes, words
 * with single blanks.
 *
 * <p>Addresses and quantities stay as they are written; {@code netlang.dsl.value} says what they
 * mean.
 */
package netlang.dsl.conversion;
