/**
 * What runs on hosts: ping, traceroute, senders and receivers of UDP, both ends of TCP connections.
 *
 * <p>A flow reports its life as {@link netlang.sim.trace.TraceEvent.FlowEvent}: STARTED; SENT for
 * each probe, datagram or write; RECEIVED (answers), HOP (a traceroute's answers, the last one
 * too), DELIVERED (datagrams at the receiver, each read of a stream at whoever reads), CONNECTED,
 * STALLED and LATE (what is played), TIMED_OUT, FAILED; STOPPED or FINISHED.
 *
 * <p>A {@link netlang.sim.apps.TcpFlow} has a {@code Talker} at each end, which takes that side's
 * turns of the dialogue; one reads by a {@code Reader} and writes by a {@code Writer}. Imports
 * {@code tcp} and everything above it.
 */
package netlang.sim.apps;
