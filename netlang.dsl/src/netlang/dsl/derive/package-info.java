/**
 * What nobody writes down but everybody means: {@code eth0} of a host without {@code nic} blocks,
 * ports {@code p1}, {@code p2}, … of a switch.
 *
 * <p>Computed after each parse, before linking, from the text alone, so that links can name implied
 * interfaces. Implied objects stand in the same lists as written ones and have no text; {@link
 * netlang.dsl.derive.Interfaces} tells them apart. Imports the EMF model, Xtext and {@code
 * netlang.dsl.value}.
 */
package netlang.dsl.derive;
