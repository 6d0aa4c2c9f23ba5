/**
 * The look of a {@code .net} file; docs/formatting.md shows it.
 *
 * <p>{@code NetLangFormatter} walks the model and says of each element where its block and its
 * settings are. {@code Layout} then decides over the whole text what fits on a line and what is
 * padded into columns, and {@code Gap} writes the blanks, line breaks and comments between two
 * words. Nothing but white space is ever changed.
 */
package netlang.dsl.formatting2;
