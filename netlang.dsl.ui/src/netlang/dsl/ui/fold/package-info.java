/** Lines that can be folded. */
package netlang.dsl.ui.fold;
