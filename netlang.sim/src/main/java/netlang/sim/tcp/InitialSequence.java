package netlang.sim.tcp;

import netlang.sim.addr.Endpoint;

/**
 * Initial sequence numbers, RFC 6528 §3: ISN = M + F(localip, localport, remoteip, remoteport,
 * secret). M counts steps of four microseconds; F is SipHash-2-4 (Aumasson and Bernstein, 2012).
 */
final class InitialSequence {

  private static final long CLOCK_STEP = 4_000;

  private final long secret;

  InitialSequence(long secret) {
    this.secret = secret;
  }

  /** {@code now}: nanoseconds. */
  int of(Endpoint local, Endpoint remote, long now) {
    long addresses = (long) local.address().value() << 32 | remote.address().value() & 0xffff_ffffL;
    long ports = (long) local.port() << 16 | remote.port();
    return (int) (now / CLOCK_STEP + hash(secret, addresses, ports));
  }

  private static long hash(long secret, long addresses, long ports) {
    return new SipHash(secret, Long.rotateLeft(~secret, 32)).ofTwelveOctets(addresses, ports);
  }

  /** SipHash-2-4; its four words of state, for one message. */
  static final class SipHash {

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    SipHash(long key0, long key1) {
      v0 = key0 ^ 0x736f_6d65_7073_6575L;
      v1 = key1 ^ 0x646f_7261_6e64_6f6dL;
      v2 = key0 ^ 0x6c79_6765_6e65_7261L;
      v3 = key1 ^ 0x7465_6462_7974_6573L;
    }

    /** A word, and a second one of four octets only. */
    long ofTwelveOctets(long first, long second) {
      compress(first);
      compress(12L << 56 | second);
      v2 ^= 0xff;
      for (int i = 0; i < 4; i++) round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void compress(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    private void round() {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
