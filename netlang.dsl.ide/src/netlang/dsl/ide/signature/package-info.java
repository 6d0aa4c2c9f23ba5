/**
 * What belongs between two parentheses: the parameters of modules, and of what is asked of a
 * subnet.
 */
package netlang.dsl.ide.signature;
