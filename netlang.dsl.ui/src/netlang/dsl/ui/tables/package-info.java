/** The tables of nodes at the moment that is looked at. */
package netlang.dsl.ui.tables;
