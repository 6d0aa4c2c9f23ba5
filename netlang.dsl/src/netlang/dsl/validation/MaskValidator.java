package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
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

  /** {@code usual}: what the others have. */
  private void checkMask(Station station, int usual, AddressBlock block) {
    Ipv4Prefix own = station.network();
    Ipv4Prefix usually = Ipv4Prefix.containing(station.address(), usual);
    boolean narrow = own.length() > usual;
    Ipv4Prefix larger = narrow ? usually : own;
    Ipv4Prefix smaller = narrow ? own : usually;
    int misjudged = block.in(larger).size() - block.in(smaller).size();
    if (misjudged == 0) {
      warnOfMask(station, "/" + usual, block);
      return;
    }
    List<Station> examples = new ArrayList<>();
    for (Station other : block.in(larger))
      if (examples.size() < LISTED && !smaller.contains(other.address())) examples.add(other);
    warning(
        station.maskMark(),
        IssueCodes.LOCAL_LOOKS_REMOTE,
        narrow
            ? Message.of(
                "with /%s %s takes %s for remote, but is local to them with their /%s; write /%4$s",
                own.length(), station.name(), list(examples, misjudged), usual)
            : Message.of(
                "with /%s %s takes %s for local, but is remote to them with their /%s; write /%4$s",
                own.length(), station.name(), list(examples, misjudged), usual),
        written(station, usual));
  }

  private void warnOfMask(Station station, String right, AddressBlock block) {
    Station example =
        block.stations().stream()
            .filter(other -> right.equals("/" + other.ip().prefixLength()))
            .findFirst()
            .orElseThrow();
    Message message =
        Message.of(
            "%s has /%s, others in its segment have %s, such as %s; write %s",
            station.name(), station.ip().prefixLength(), right, example.name(), right);
    warning(station.maskMark(), IssueCodes.UNEQUAL_MASKS, message, right.substring(1));
  }

  private static Object list(List<Station> some, int count) {
    List<Object> names = new ArrayList<>();
    for (Station station : some) names.add(station.name() + " (" + station.address() + ")");
    if (count > some.size()) names.add(Message.of("%s more", count - some.size()));
    return switch (names.size()) {
      case 1 -> names.get(0);
      case 2 -> Message.of("%s and %s", names.get(0), names.get(1));
      case 3 -> Message.of("%s, %s and %s", names.get(0), names.get(1), names.get(2));
      default ->
          Message.of("%s, %s, %s and %s", names.get(0), names.get(1), names.get(2), names.get(3));
    };
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
          Message.of(
              "/%s is the same mask as the /%s of others in this segment; write it the "
                  + "same way",
              mask, usual),
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
