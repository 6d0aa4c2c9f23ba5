package netlang.dsl.ide.hint;

import netlang.dsl.message.Message;

/**
 * A value that stands nowhere in the text.
 *
 * @param offset where it is shown
 * @param label in few characters
 * @param explanation what it is
 */
public record Hint(int offset, String label, Message explanation) {}
