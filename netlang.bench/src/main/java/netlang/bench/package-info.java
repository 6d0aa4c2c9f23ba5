/**
 * Benchmarks: JMH for single operations, {@link netlang.bench.Main} for whole workloads, which
 * print one JSON line each, with the fields that the ns-3 anchors print, so that both can be
 * compared.
 *
 * <p>Never run by the tests. May import {@code netlang.sim} and {@code netlang.run}.
 */
package netlang.bench;
