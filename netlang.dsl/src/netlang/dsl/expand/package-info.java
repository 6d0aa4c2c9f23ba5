/**
 * From what an author writes to what it stands for: modules, vectors, loops, conditions, kinds and
 * expressions become plain nodes, links, flows, events and expectations.
 *
 * <p>The expanded model has the same classes as the written one, so that checks and compiler need
 * not know the difference; each object knows from which text it was made ({@link
 * netlang.dsl.expand.Derivation}). A file that uses none of this is its own expansion.
 */
package netlang.dsl.expand;
