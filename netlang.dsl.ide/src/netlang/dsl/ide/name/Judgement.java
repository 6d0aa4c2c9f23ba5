package netlang.dsl.ide.name;

/**
 * Whether something can be called so.
 *
 * @param sentence why not, or what is unusual about it, in the language of the user; or ""
 */
public record Judgement(boolean possible, String sentence) {}
