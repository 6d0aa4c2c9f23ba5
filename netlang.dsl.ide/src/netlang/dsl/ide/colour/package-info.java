/** Which token is what, so that an editor can colour it: the grammar decides, not a pattern. */
package netlang.dsl.ide.colour;
