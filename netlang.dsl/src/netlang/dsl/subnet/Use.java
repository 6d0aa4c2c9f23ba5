package netlang.dsl.subnet;

import java.util.Locale;
import netlang.dsl.message.Message;

/** What the addresses of a block are for. */
public enum Use {
  /** Unique in the world, assigned by a registry. */
  PUBLIC,
  /** Free for all inside of a site, never outside of it. */
  PRIVATE,
  /** Between a provider and its customers, behind the provider's address translation. */
  SHARED,
  LOOPBACK,
  /** Chosen by a host itself, never forwarded. */
  LINK_LOCAL,
  DOCUMENTATION,
  BENCHMARKING,
  MULTICAST,
  /** A host that does not know its own address yet. */
  THIS_NETWORK,
  /** All neighbours at once. */
  BROADCAST,
  /** A service or mechanism of its own. */
  PROTOCOL,
  RESERVED;

  /** For programs: {@code link-local}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In one or two words. */
  public Message message() {
    return switch (this) {
      case PUBLIC -> Message.of("public");
      case PRIVATE -> Message.of("private");
      case SHARED -> Message.of("shared with the provider (carrier-grade NAT)");
      case LOOPBACK -> Message.of("loopback");
      case LINK_LOCAL -> Message.of("link-local");
      case DOCUMENTATION -> Message.of("documentation");
      case BENCHMARKING -> Message.of("benchmarks");
      case MULTICAST -> Message.of("multicast");
      case THIS_NETWORK -> Message.of("this network");
      case BROADCAST -> Message.of("limited broadcast");
      case PROTOCOL -> Message.of("special protocol");
      case RESERVED -> Message.of("reserved");
    };
  }
}
