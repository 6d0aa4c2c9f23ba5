/**
 * The command line {@code netlang}: arguments in, text and an exit status out. What a command does
 * is done by {@code netlang.run}.
 *
 * <p>Exit status: 0 all is well, 1 an expectation failed, 2 wrong usage or errors in a file, 70 a
 * bug of ours; only then is there a stack trace.
 */
package netlang.cli;
