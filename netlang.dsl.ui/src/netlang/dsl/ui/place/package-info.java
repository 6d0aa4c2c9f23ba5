/** Lines of files, as plans and runs name them, found in the workspace and shown in editors. */
package netlang.dsl.ui.place;
