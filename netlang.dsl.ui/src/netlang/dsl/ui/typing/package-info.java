/** What the editor does of its own accord while somebody types, and with whole lines. */
package netlang.dsl.ui.typing;
