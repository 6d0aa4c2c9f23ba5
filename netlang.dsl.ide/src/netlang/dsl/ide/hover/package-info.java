/** What an editor shows of the word under the pointer: what is known of it, as Markdown. */
package netlang.dsl.ide.hover;
