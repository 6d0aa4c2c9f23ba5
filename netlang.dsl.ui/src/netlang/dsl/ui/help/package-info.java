/** The pages of {@code docs}, which the build turns into HTML, shown to who asks for help. */
package netlang.dsl.ui.help;
