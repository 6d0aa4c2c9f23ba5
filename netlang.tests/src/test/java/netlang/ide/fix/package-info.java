/** Fixes and refactorings: what is offered, and what it makes of the text. */
package netlang.ide.fix;
