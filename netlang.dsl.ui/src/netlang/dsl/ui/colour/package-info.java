/** Colours of the text: at once what its letters tell, and in a while what its words mean. */
package netlang.dsl.ui.colour;
