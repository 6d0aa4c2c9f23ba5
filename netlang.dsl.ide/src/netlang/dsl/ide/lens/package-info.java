/** What an editor shows above a line: how to run it, what is expected of it. */
package netlang.dsl.ide.lens;
