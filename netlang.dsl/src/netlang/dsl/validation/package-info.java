/**
 * The checks: what is wrong with a network before it runs, and what to do about it.
 *
 * <p>{@link netlang.dsl.validation.NetLangValidator} lists the groups, one a concept. A check is a
 * method named after its rule; it says its fault with {@link netlang.dsl.validation.CheckGroup},
 * which knows what the author has allowed, at a {@link netlang.dsl.validation.Mark}, the offending
 * text. Faults of a single literal are found while typing, those that need the whole network when
 * the file is saved or run. Whatever cannot be read is said once and is no part of any later check.
 * A model without errors always compiles: {@code netlang.dsl.compile} relies on it.
 */
package netlang.dsl.validation;
