package netlang.dsl.validation;

import netlang.dsl.message.Message;
import netlang.dsl.net.PacketCount;
import netlang.dsl.net.PacketPattern;
import netlang.dsl.net.Place;
import netlang.dsl.net.Sighting;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Words;
import org.eclipse.xtext.validation.Check;

/** Packets at places: whether such a thing can be seen there. */
public class SightingValidator extends CheckGroup {

  /** An address conflict is noticed by a host; it is no packet with a sender and fields. */
  @Check
  public void conflictIsNoticedByNode(PacketCount count) {
    Sighting sighting = count.getSighting();
    if (sighting == null
        || sighting.getPattern() == null
        || !Words.ADDRESS_CONFLICT.equals(sighting.getPattern().getKind())) return;
    PacketPattern pattern = sighting.getPattern();
    if (pattern.getFrom() != null)
      meaningless(
          Mark.of(pattern.getFrom()),
          Message.of("an address conflict has no sender; say only where, as in `at alice`"));
    if (pattern.getTo() != null)
      meaningless(
          Mark.of(pattern.getTo()),
          Message.of("an address conflict has no target; say only where, as in `at alice`"));
    pattern
        .getTests()
        .forEach(
            test ->
                meaningless(
                    Mark.of(test),
                    Message.of(
                        "an address conflict has no fields; say only where, as in `at alice`")));
    Place place = sighting.getPlace();
    if (place == null) return;
    boolean onWire = place.getNode() == null && place.getB() != null;
    boolean onSwitch =
        place.getNode() instanceof Switch
            || place.getA() != null && place.getA().getNode() instanceof Switch;
    if (onWire || onSwitch)
      error(
          Mark.of(place),
          IssueCodes.WRONG_LAYER,
          Message.of(
              "an address conflict is noticed by hosts and routers, not on the way; write `at` and one of them"));
  }

  private void meaningless(Mark mark, Message message) {
    error(mark, IssueCodes.SETTING_WITHOUT_MEANING, message);
  }
}
