/** What an editor opens on a click: the files that are imported, the pages about checks. */
package netlang.dsl.ide.link;
