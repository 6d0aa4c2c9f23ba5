/** The elements of a file as a tree of names, for an outline, and to be found in a workspace. */
package netlang.dsl.ide.outline;
