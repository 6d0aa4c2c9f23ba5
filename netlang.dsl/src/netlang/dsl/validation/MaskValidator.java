package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.Network;
import netlang.dsl.wiring.Segment;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/**
 * Whether the NICs of a segment agree about how long their network's prefix is, and how to write
 * it.
 */
public class MaskValidator extends CheckGroup {

  private static final int LISTED = 3;

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void masksOfSegmentAgree(Network network) {
    Stations stations = networks.stations(network);
    for (Segment segment : stations.wiring().segments()) {
      for (AddressBlock block : AddressBlock.of(stations.in(segment))) {
        if (block.stations().size() < 2) continue;
        int usual = block.usualLength();
        for (Station station : block.stations())
          if (station.ip().prefixLength() != usual) checkMask(station, usual, block);
        checkForms(
            block.stations().stream()
                .filter(station -> station.ip().prefixLength() == usual)
                .toList());
      }
    }
  }

  private void checkMask(Station station, int usual, AddressBlock block) {
    Ipv4Prefix own = station.network();
    Ipv4Prefix whole = Ipv4Prefix.containing(station.address(), usual);
    String right = "/" + usual;
    if (own.length() > usual) {
      List<Station> unseen = new ArrayList<>();
      List<Station> neighbours = block.in(whole);
      int count = neighbours.size() - block.in(own).size();
      for (Station other : neighbours)
        if (unseen.size() < LISTED && !own.contains(other.address())) unseen.add(other);
      if (count == 0) warnOfMask(station, right, block);
      else
        warning(
            station.maskMark(),
            IssueCodes.LOCAL_LOOKS_REMOTE,
            "with /"
                + own.length()
                + " "
                + station.name()
                + " takes "
                + list(unseen, count)
                + " for remote, though they are in its segment and take it for local; write "
                + right,
            written(station, usual));
      return;
    }
    int count = block.in(own).size() - block.in(whole).size();
    if (count == 0) {
      warnOfMask(station, right, block);
      return;
    }
    List<Station> unseeing = new ArrayList<>();
    for (Station other : block.in(own))
      if (unseeing.size() < LISTED && !whole.contains(other.address())) unseeing.add(other);
    warning(
        station.maskMark(),
        IssueCodes.LOCAL_LOOKS_REMOTE,
        "with /"
            + own.length()
            + " "
            + station.name()
            + " takes "
            + list(unseeing, count)
            + " for local, but with "
            + right
            + " they take it for remote; write "
            + right,
        written(station, usual));
  }

  private void warnOfMask(Station station, String right, AddressBlock block) {
    Station example =
        block.stations().stream()
            .filter(other -> right.equals("/" + other.ip().prefixLength()))
            .findFirst()
            .orElseThrow();
    String message =
        station.name()
            + " has /"
            + station.ip().prefixLength()
            + ", others in its segment have "
            + right
            + ", such as "
            + example.name()
            + "; write "
            + right;
    warning(station.maskMark(), IssueCodes.UNEQUAL_MASKS, message, right.substring(1));
  }

  private static String list(List<Station> some, int count) {
    List<String> names = new ArrayList<>();
    for (Station station : some) names.add(station.name() + " (" + station.address() + ")");
    if (count > some.size()) names.add((count - some.size()) + " more");
    if (names.size() == 1) return names.get(0);
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }

  private void checkForms(List<Station> equals) {
    long dotted = equals.stream().filter(MaskValidator::isDotted).count();
    if (dotted == 0 || dotted == equals.size()) return;
    boolean usuallyDotted = dotted > equals.size() - dotted;
    for (Station station : equals) {
      if (isDotted(station) == usuallyDotted) continue;
      String mask = station.maskMark().text();
      String usual =
          usuallyDotted ? dotted(station.ip().prefixLength()) : "" + station.ip().prefixLength();
      warning(
          station.maskMark(),
          IssueCodes.MASK_FORM,
          "/"
              + mask
              + " is the same mask as the /"
              + usual
              + " of others in this segment; write it the same way",
          usual);
    }
  }

  private static boolean isDotted(Station station) {
    return station.settings().getIp().indexOf('.', station.settings().getIp().indexOf('/')) > 0;
  }

  private static String written(Station station, int length) {
    return isDotted(station) ? dotted(length) : "" + length;
  }

  private static String dotted(int length) {
    return new Ipv4Address(Ipv4Prefix.mask(length)).toString();
  }
}
