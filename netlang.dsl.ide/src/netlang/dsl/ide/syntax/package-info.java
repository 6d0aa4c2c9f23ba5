/**
 * What stands at a place of a text, in the terms of the grammar, also where the text is half
 * written. Imports Xtext.
 */
package netlang.dsl.ide.syntax;
