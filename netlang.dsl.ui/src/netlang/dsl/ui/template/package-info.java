/** Templates that users write themselves; those of the language come from its server. */
package netlang.dsl.ui.template;
