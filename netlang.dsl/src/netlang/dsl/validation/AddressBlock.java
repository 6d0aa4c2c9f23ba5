package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.sim.addr.Ipv4Prefix;

/**
 * NICs of one segment whose networks overlap: one network, if all masks are right.
 *
 * @param network that contains all others
 * @param stations sorted by address
 */
public record AddressBlock(Ipv4Prefix network, List<Station> stations) {

  /**
   * Prefixes either contain each other or have nothing in common, so that the largest ones part the
   * stations.
   */
  public static List<AddressBlock> of(List<Station> segment) {
    List<Station> sorted = new ArrayList<>(segment.stream().filter(Station::hasIp).toList());
    sorted.sort(
        Comparator.comparing((Station station) -> station.network().network())
            .thenComparing(station -> station.network().length())
            .thenComparing(Station::address)
            .thenComparing(Station::order));
    List<AddressBlock> blocks = new ArrayList<>();
    for (Station station : sorted) {
      AddressBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      if (last == null || !last.network.contains(station.address())) {
        last = new AddressBlock(station.network(), new ArrayList<>());
        blocks.add(last);
      }
      last.stations.add(station);
    }
    for (AddressBlock block : blocks)
      block.stations.sort(Comparator.comparing(Station::address).thenComparing(Station::order));
    return blocks;
  }

  public boolean hasRouter() {
    return stations.stream().anyMatch(Station::isRouter);
  }

  /** The first in order of declaration. */
  public Station first() {
    return stations.stream().min(Comparator.comparing(Station::order)).orElseThrow();
  }

  /**
   * The prefix length that most have; of equals that of a router, then that of the lowest address.
   */
  public int usualLength() {
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    for (Station station : stations) votes.merge(station.ip().prefixLength(), 2, Integer::sum);
    Set<Integer> ofRouters = new HashSet<>();
    for (Station station : stations)
      if (station.isRouter()) ofRouters.add(station.ip().prefixLength());
    for (int length : ofRouters) votes.merge(length, 1, Integer::sum);
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** Those whose address is in the prefix. */
  public List<Station> in(Ipv4Prefix prefix) {
    long first = prefix.network().value() & 0xffff_ffffL;
    return stations.subList(indexOf(first), indexOf(first + (1L << 32 - prefix.length())));
  }

  /** Of the first station with that address or a higher one. */
  private int indexOf(long address) {
    int low = 0;
    int high = stations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((stations.get(middle).address().value() & 0xffff_ffffL) < address) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
