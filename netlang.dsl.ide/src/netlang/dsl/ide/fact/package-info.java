/**
 * What is known of an element of a network beyond what its author wrote: addresses that were given,
 * who else is in the segment, where a packet would go first. Sentences, not a word of an editor.
 */
package netlang.dsl.ide.fact;
