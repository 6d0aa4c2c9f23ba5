/**
 * Headless services: load a {@code .net} file, check it, run its scenarios, write the results.
 *
 * <p>Used by the command line, the Maven plug-in and the IDE. Nothing here prints or ends the
 * program: diagnostics, verdicts and results are values, progress is a callback, and what the user
 * can mend is a {@link netlang.run.UserError}. Start with {@link netlang.run.Workspace} and {@link
 * netlang.run.FileRunner}.
 */
package netlang.run;
