/**
 * What runs on hosts: ping, traceroute, UDP senders and receivers.
 *
 * <p>A flow reports its life as {@link netlang.sim.trace.TraceEvent.FlowEvent}: STARTED; SENT for
 * each probe or datagram; RECEIVED (answers), HOP (a traceroute's answers, the last one too),
 * DELIVERED (datagrams, at the receiver), TIMED_OUT, FAILED; STOPPED or FINISHED. Imports {@code
 * udp} and everything above it.
 */
package netlang.sim.apps;
