/** The pictures of the plug-in: {@code icons/*.svg}. */
package netlang.dsl.ui.icon;
