/** Frames as a list, taken apart, and as octets. */
package netlang.dsl.ui.packets;
