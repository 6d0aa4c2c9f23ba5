package netlang.run.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import netlang.run.topology.Diagram;

/**
 * Which row of a sequence diagram each frame begins and ends in: every instant in which one begins
 * or ends has a row. Nodes stand in the order of the topology, from left to right; those that no
 * frame touches are left out.
 */
public final class Ladder {

  private final List<Transmission> transmissions;

  /** The instants, ascending, each once. */
  private final long[] instants;

  /** The latest row that one of the first so many frames ends in. */
  private final int[] latestRow;

  private final List<Integer> nodes = new ArrayList<>();
  private final int[] columnOf;

  public Ladder(Recording recording, Diagram diagram) {
    transmissions = recording.transmissions();
    instants =
        transmissions.stream()
            .flatMapToLong(each -> LongStream.of(each.startNanos(), each.endNanos()))
            .sorted()
            .distinct()
            .toArray();
    latestRow = new int[transmissions.size()];
    for (int i = 0; i < latestRow.length; i++)
      latestRow[i] = rowAt(transmissions.get(i).latestEndSoFar());
    BitSet touched = new BitSet();
    for (Transmission each : transmissions) {
      touched.set(each.from().node());
      touched.set(each.to().node());
    }
    touched.stream().forEach(nodes::add);
    List<Diagram.Node> places = diagram.nodes();
    nodes.sort(
        Comparator.<Integer>comparingDouble(node -> places.get(node).centre().x())
            .thenComparingDouble(node -> places.get(node).centre().y()));
    columnOf = new int[places.size()];
    Arrays.fill(columnOf, -1);
    for (int i = 0; i < nodes.size(); i++) columnOf[nodes.get(i)] = i;
  }

  /** The nodes from left to right. */
  public List<Integer> nodes() {
    return nodes;
  }

  public int column(int node) {
    return columnOf[node];
  }

  public int rows() {
    return instants.length;
  }

  public long timeOf(int row) {
    return instants[row];
  }

  /** The last row that is not later than the time; -1 if all are. */
  public int rowAt(long time) {
    int found = Arrays.binarySearch(instants, time);
    return found >= 0 ? found : -found - 2;
  }

  public int startRow(Transmission each) {
    return rowAt(each.startNanos());
  }

  public int endRow(Transmission each) {
    return rowAt(each.endNanos());
  }

  /** Those that are seen in some of these rows. */
  public List<Transmission> between(int first, int last) {
    List<Transmission> found = new ArrayList<>();
    int low = 0;
    int high = transmissions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (startRow(transmissions.get(middle)) <= last) low = middle + 1;
      else high = middle;
    }
    for (int i = low - 1; i >= 0 && latestRow[i] >= first; i--)
      if (endRow(transmissions.get(i)) >= first) found.add(transmissions.get(i));
    return found;
  }
}
