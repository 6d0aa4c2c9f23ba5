/**
 * NetLang held against the Linux kernel.
 *
 * <p>{@code examples/kernel} describes networks that were also built from Linux network namespaces;
 * {@code src/test/resources/kernel} has what was captured there. Here the {@code .net} files are
 * run and our captures compared with those, frame by frame, and every checksum in them is added up.
 *
 * <p>All that reads bytes is written anew here, from pcapng, IEEE 802.3, RFC 826, 791, 792, 768,
 * 9293 and 1071, and uses nothing of {@code netlang.sim}: what the simulator misunderstands, its
 * own parser would misunderstand as well.
 */
package netlang.kernel;
