/**
 * The language server and everything an editor asks of the language: completion, outline, rename,
 * quick fixes. No user-interface toolkit, so that Eclipse, VS Code and tests share it.
 *
 * <p>May import {@code netlang.dsl} and Xtext's {@code ide} packages; never {@code netlang.run}.
 */
package netlang.dsl.ide;
