/**
 * Transmission control protocol: RFC 9293, with RFC 5681, 6582, 6675, 8985, 9438 and 9937
 * (congestion and recovery), 6298 (timers), 7323 (window scaling, timestamps), 2018 and 2883
 * (SACK), 5961 (forged segments), 6528 (initial sequence numbers), 896 and 1122 (when to send, when
 * to acknowledge).
 *
 * <p>{@link netlang.sim.tcp.TcpSocket} is what an application has; behind it a {@code TcpListener}
 * or a {@code TcpConnection}: the state and the steps of RFC 9293 §3.10.7.4. A connection has a
 * {@code Sender} (SND.*) and a {@code Receiver} (RCV.*), each testable without the other. Imports
 * {@code icmp} and everything above it.
 */
package netlang.sim.tcp;
