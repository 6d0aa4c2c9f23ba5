package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Quantity;
import netlang.dsl.value.Quantities;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Mtus;
import netlang.dsl.wiring.Segment;
import netlang.dsl.wiring.Wiring;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** What all NICs of a segment share: broadcasts, and the size of packets. */
public class SegmentValidator extends CheckGroup {

  /** Above, the broadcasts of all are felt by each. */
  private static final int LARGE = 500;

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void segmentIsNotTooLarge(Network network) {
    Stations stations = networks.stations(network);
    for (Segment segment : stations.wiring().segments()) {
      int size = segment.nics().size();
      if (size <= LARGE) continue;
      EObject first =
          segment.switches().isEmpty()
              ? segment.nics().get(0).eContainer()
              : segment.switches().get(0);
      warning(
          Mark.name(first),
          IssueCodes.LARGE_SEGMENT,
          Message.of(
              "%s NICs are in this segment, and each broadcast interrupts them all: with "
                  + "one ARP request a minute from each, %s a second for everybody; part it by a "
                  + "router",
              size, Math.round(size / 60.0)));
    }
  }

  @Check(CheckType.NORMAL)
  public void packetsFitEverybody(Network network) {
    Stations stations = networks.stations(network);
    for (Segment segment : stations.wiring().segments()) {
      List<Station> linked = new ArrayList<>();
      for (Station station : stations.in(segment))
        if (station.isLinked() && isReadable(station, stations)) linked.add(station);
      Map<Integer, List<Station>> byMtu = new LinkedHashMap<>();
      for (Station station : linked)
        byMtu.computeIfAbsent(mtu(station, stations), key -> new ArrayList<>()).add(station);
      if (byMtu.size() > 1) checkMtus(byMtu, stations.wiring());
    }
  }

  private void checkMtus(Map<Integer, List<Station>> byMtu, Wiring wiring) {
    Map.Entry<Integer, List<Station>> usual =
        byMtu.entrySet().stream()
            .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a)
            .orElseThrow();
    for (Map.Entry<Integer, List<Station>> other : byMtu.entrySet()) {
      if (other == usual) continue;
      for (Station station : other.getValue()) {
        boolean smaller = other.getKey() < usual.getKey();
        Message loss =
            smaller
                ? Message.of("it drops larger frames of others")
                : Message.of("others drop its larger frames");
        warning(
            mark(station, wiring),
            IssueCodes.MTU,
            Message.of(
                "%s has an MTU of %s B, but %s in the same segment has %s B: %s; make them "
                    + "equal",
                station.name(),
                other.getKey(),
                usual.getValue().get(0).name(),
                usual.getKey(),
                loss));
      }
    }
  }

  private static int mtu(Station station, Stations stations) {
    return Mtus.of(station.nic(), stations.wiring());
  }

  private static Mark mark(Station station, Wiring wiring) {
    if (station.settings().getMtu() != null) return Mark.of(station.settings().getMtu());
    Cable cable = wiring.cableAt(station.nic());
    if (cable.link().getMtu() != null) return Mark.of(cable.link(), NetPackage.Literals.LINK__MTU);
    return Mark.name(station.settings());
  }

  private static boolean isReadable(Station station, Stations stations) {
    Quantity own = station.settings().getMtu();
    if (own != null) return Quantities.mtu(own).isGood();
    Quantity linked = stations.wiring().cableAt(station.nic()).link().getMtu();
    return linked == null || Quantities.mtu(linked).isGood();
  }
}
