/**
 * Cables: a full-duplex link is two directions, each with a queue, a rate, a delay, and what goes
 * wrong on it.
 *
 * <p>A direction is a FIFO in time order, so one pending event, the arrival of the oldest frame, is
 * enough. Wire time counts preamble, FCS and the gap between frames (IEEE 802.3-2018 §3.1.1,
 * §4.4.2); bit errors flip real bits, and the CRC-32 over them decides. Imports {@code engine} and
 * everything above it.
 */
package netlang.sim.link;
