/** From a name to where it is given and used. */
package netlang.dsl.ui.navigate;
