/** Edits of the language server, done to documents and files. */
package netlang.dsl.ui.edit;
