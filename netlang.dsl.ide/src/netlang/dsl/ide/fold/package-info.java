/** What an editor can fold: blocks and comments, by their tokens, so also where text is missing. */
package netlang.dsl.ide.fold;
