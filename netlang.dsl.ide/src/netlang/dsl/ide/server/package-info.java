/**
 * The language server: Xtext's, with a workspace that reads files when they are asked for, and
 * checks them in the background.
 *
 * <p>Requests are answered one after the other in one thread, on models that follow the texts of
 * open files; checks have a thread and a model of their own, so that nobody waits for them. {@link
 * netlang.dsl.ide.server.Connection} serves a client over a pair of streams; an editor in the same
 * Java calls {@link netlang.dsl.ide.server.NetLangServer} as a plain object. What is answered is
 * computed in other packages without a word of the protocol; here it is only put into its terms.
 *
 * <p>Language Server Protocol 3.17.
 */
package netlang.dsl.ide.server;
