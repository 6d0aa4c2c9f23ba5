package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.expand.Derivation;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.Network;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Switch;
import netlang.dsl.net.Traffic;
import netlang.dsl.value.TrafficProtocol;
import netlang.dsl.value.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.BidiTreeIterator;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Whether settings are said once, and where they have a meaning. */
public class SettingsValidator extends CheckGroup {

  private static final Map<String, String> KEYWORDS =
      Map.of(
          "arpTimeout", "arp-timeout",
          "portCount", "ports",
          "bitErrors", "bit-errors",
          "ecnMark", "ecn-mark",
          "duration", "for",
          "timeToLive", "ttl",
          "dontFragment", "df",
          "maxHops", "max-hops");

  private static final Set<TrafficProtocol> REPEATED =
      Set.of(TrafficProtocol.PING, TrafficProtocol.UDP, TrafficProtocol.TCP);

  private static final Map<EStructuralFeature, Set<TrafficProtocol>> MEANINGS =
      Map.ofEntries(
          Map.entry(TRAFFIC__COUNT, REPEATED),
          Map.entry(TRAFFIC__INTERVAL, REPEATED),
          Map.entry(TRAFFIC__RATE, REPEATED),
          Map.entry(TRAFFIC__DURATION, REPEATED),
          Map.entry(TRAFFIC__SIZE, REPEATED),
          Map.entry(TRAFFIC__TIME_TO_LIVE, Set.of(TrafficProtocol.PING, TrafficProtocol.UDP)),
          Map.entry(TRAFFIC__DONT_FRAGMENT, Set.of(TrafficProtocol.PING, TrafficProtocol.UDP)),
          Map.entry(TRAFFIC__TIMEOUT, Set.of(TrafficProtocol.PING, TrafficProtocol.TRACEROUTE)),
          Map.entry(TRAFFIC__METHOD, Set.of(TrafficProtocol.TRACEROUTE)),
          Map.entry(TRAFFIC__PROBES, Set.of(TrafficProtocol.TRACEROUTE)),
          Map.entry(TRAFFIC__MAX_HOPS, Set.of(TrafficProtocol.TRACEROUTE)),
          Map.entry(TRAFFIC__REPLY, Set.of(TrafficProtocol.UDP, TrafficProtocol.TCP)),
          Map.entry(TRAFFIC__PLAYBACK, Set.of(TrafficProtocol.UDP)),
          Map.entry(TRAFFIC__TCP, Set.of(TrafficProtocol.TCP)));

  @Check
  public void settingIsSaidOnce(Network network) {
    checkSaidOnce(network);
  }

  @Check
  public void settingIsSaidOnce(NicSettings settings) {
    checkSaidOnce(settings);
  }

  @Check
  public void settingIsSaidOnce(Switch node) {
    checkSaidOnce(node);
  }

  @Check
  public void settingIsSaidOnce(Link link) {
    checkSaidOnce(link);
  }

  @Check
  public void settingIsSaidOnce(Traffic traffic) {
    checkSaidOnce(traffic);
  }

  @Check
  public void settingIsSaidOnce(Scenario scenario) {
    checkSaidOnce(scenario);
  }

  /** The parser keeps the last of several values; the node model has them all. */
  private void checkSaidOnce(EObject object) {
    INode whole = NodeModelUtils.findActualNodeFor(Derivation.source(object));
    if (whole == null) return;
    Set<String> said = new HashSet<>();
    BidiTreeIterator<INode> nodes = whole.getAsTreeIterable().iterator();
    while (nodes.hasNext()) {
      INode node = nodes.next();
      var assignment =
          node == whole ? null : GrammarUtil.containingAssignment(node.getGrammarElement());
      if (assignment == null) continue;
      nodes.prune();
      if (hasMistake(node)) continue;
      EStructuralFeature feature = object.eClass().getEStructuralFeature(assignment.getFeature());
      if (feature == null || feature.isMany() || feature == TRAFFIC__DONT_FRAGMENT_SAID) continue;
      if (!said.add(feature.getName()))
        error(
            Mark.of(object, node),
            IssueCodes.SETTING_TWICE,
            Message.of("`%s` is said already; keep one of the two", keyword(feature)));
    }
  }

  /** What cannot be read may not be this setting at all. */
  private static boolean hasMistake(INode node) {
    for (INode one : node.getAsTreeIterable()) if (one.getSyntaxErrorMessage() != null) return true;
    return false;
  }

  private static String keyword(EStructuralFeature feature) {
    return KEYWORDS.getOrDefault(feature.getName(), feature.getName());
  }

  @Check
  public void trafficSettingHasMeaning(Traffic traffic) {
    if (traffic.getProtocol() == null || !Words.protocol(traffic.getProtocol()).isGood()) return;
    TrafficProtocol protocol = Words.protocol(traffic.getProtocol()).value();
    for (EStructuralFeature feature : traffic.eClass().getEAllStructuralFeatures()) {
      Set<TrafficProtocol> meaning = MEANINGS.get(feature);
      if (meaning == null || meaning.contains(protocol) || !isSaid(traffic, feature)) continue;
      error(
          Mark.of(traffic, feature),
          IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of("`%s` means nothing to %s; leave it out", keyword(feature), protocol.word()));
    }
    if (traffic.getInterval() != null && traffic.getRate() != null)
      error(
          Mark.of(traffic.getRate()),
          IssueCodes.SETTING_TWICE,
          Message.of("`interval` and `rate` say the same thing; keep one of the two"));
  }

  private static boolean isSaid(Traffic traffic, EStructuralFeature feature) {
    return feature == TRAFFIC__DONT_FRAGMENT
        ? traffic.isDontFragmentSaid()
        : traffic.eIsSet(feature);
  }

  /** A node with NICs of its own has nothing that its own `ip` could belong to. */
  @Check
  public void nicSettingStandsInNic(IpNode node) {
    if (!hasNicBlocks(node)) return;
    String first = node.getNics().get(0).getName();
    for (EStructuralFeature feature : NIC_SETTINGS.getEStructuralFeatures()) {
      if (!node.eIsSet(feature)) continue;
      boolean listening = feature == NIC_SETTINGS__PROMISCUOUS;
      error(
          Mark.of(node, feature),
          listening ? IssueCodes.PROMISCUOUS_NOWHERE : IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of(
              "`%s` belongs to no NIC of `%s`; write it into a block, such as `nic %s { "
                  + "... }`",
              keyword(feature), node.getName(), first));
    }
  }

  private static boolean hasNicBlocks(IpNode node) {
    return node.getNics().stream().anyMatch(nic -> !Interfaces.isImplied(nic));
  }
}
