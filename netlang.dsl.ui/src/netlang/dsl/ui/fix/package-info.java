/** What the language server can do about a problem, or with a place. */
package netlang.dsl.ui.fix;
