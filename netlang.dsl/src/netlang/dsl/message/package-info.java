/**
 * What is said to the author of a file, in English and in Korean.
 *
 * <p>The English sentence stands where it is said, as the pattern of a {@link
 * netlang.dsl.message.Message}; {@code korean.txt} beside this package has the Korean one for it. A
 * {@link netlang.dsl.message.Speaker} knows which of them the user reads. Imports nothing.
 */
package netlang.dsl.message;
