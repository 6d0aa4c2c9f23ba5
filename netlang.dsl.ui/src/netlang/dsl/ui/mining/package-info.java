/** Words between the lines and in them that are not in the text. */
package netlang.dsl.ui.mining;
