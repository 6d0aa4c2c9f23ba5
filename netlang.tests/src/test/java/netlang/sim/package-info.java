/** The simulator, package by package, and the rules of its architecture. */
package netlang.sim;
