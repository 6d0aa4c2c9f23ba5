/**
 * Names: where they are given, where they are used, and how they are changed everywhere at once.
 * What is meant by a name the scopes decide, not its letters.
 */
package netlang.dsl.ide.name;
