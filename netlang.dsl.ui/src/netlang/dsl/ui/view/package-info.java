/** What the views on a run share: the run itself, the moment that is looked at, places in files. */
package netlang.dsl.ui.view;
