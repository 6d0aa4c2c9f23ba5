package netlang.dsl.subnet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the sizes of the subnets of a plan are chosen. */
public enum Strategy {

  /** All subnets have the size that the largest demand needs: one mask everywhere. */
  EQUAL {
    @Override
    int[] lengths(List<Demand> demands) {
      int shortest = 32;
      for (Demand demand : demands) shortest = Math.min(shortest, demand.length());
      int[] lengths = new int[demands.size()];
      Arrays.fill(lengths, shortest);
      return lengths;
    }
  },

  /** Each subnet has the smallest size that will do: variable-length subnet masks, RFC 1878. */
  VLSM {
    @Override
    int[] lengths(List<Demand> demands) {
      return demands.stream().mapToInt(Demand::length).toArray();
    }
  },

  /** Only /8, /16 and /24, whose borders lie between two decimal numbers: easy to read. */
  OCTETS {
    @Override
    int[] lengths(List<Demand> demands) {
      return demands.stream().mapToInt(demand -> toOctet(demand.length())).toArray();
    }

    private int toOctet(int length) {
      return length < 8 ? Demand.NO_LENGTH : Math.min(length / 8, 3) * 8;
    }
  };

  /** The prefix length of each demand's subnet, or {@link Demand#NO_LENGTH}. */
  abstract int[] lengths(List<Demand> demands);

  /** The word of the language and of the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Addresses of a subnet, also of one that cannot be. */
  static long size(int length) {
    return 1L << 32 - length;
  }

  /** Addresses of all subnets together. */
  long needed(List<Demand> demands) {
    long sum = 0;
    for (int length : lengths(demands)) sum += size(length);
    return sum;
  }
}
