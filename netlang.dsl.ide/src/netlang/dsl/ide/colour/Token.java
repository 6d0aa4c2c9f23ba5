package netlang.dsl.ide.colour;

/**
 * A coloured piece of text; several lines only if it is a comment.
 *
 * @param offset in UTF-16 units, as {@code length}
 * @param declares true of a name where it is given
 */
public record Token(int offset, int length, TokenKind kind, boolean declares) {}
