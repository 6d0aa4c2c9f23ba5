/**
 * What an editor can change for the author: fixes of what the checks found, and refactorings.
 *
 * <p>{@link netlang.dsl.ide.fix.Fixes} offers fixes as changes of text, without any type of an
 * editor; one class a concern thinks them up, and only those that were tried on a copy are offered.
 * docs/fixes.md lists them by code. Imports {@code netlang.dsl}, the simulator for such trials, and
 * Xtext; types of the language server only in {@code CodeActions}.
 */
package netlang.dsl.ide.fix;
