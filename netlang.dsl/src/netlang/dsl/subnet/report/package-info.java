/**
 * What {@code netlang plan} prints: facts, plans and how they are derived, as text in columns, CSV,
 * JSON and text of the language.
 *
 * <p>Each class takes a result of {@link netlang.dsl.subnet} and gives lines to whoever wants them;
 * no arithmetic of its own but percentages. No Xtend, for it would have to be loaded before the
 * first line.
 */
package netlang.dsl.subnet.report;
