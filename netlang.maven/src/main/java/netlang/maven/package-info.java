/**
 * The Maven plug-in: {@code netlang:check} and {@code netlang:run} over the files of a folder.
 *
 * <p>Thin: parameters in, a failed build out. Errors and failed expectations are a {@code
 * MojoFailureException}, as failed tests are; anything else is a bug or an unusable folder.
 */
package netlang.maven;
