package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.DialogueStep;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.net.TcpItem;
import netlang.dsl.net.Traffic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;

/** Settings that are said twice, in the wrong place, or not at all. */
final class SettingFixes {

  private SettingFixes() {}

  /** The setting that is marked goes. */
  static void leftOut(Spot spot, Offers offers) {
    INode node = assigned(spot);
    boolean ofTcp = spot.object() instanceof TcpItem;
    if (node != null && !ofTcp && !isName(node)) offers.leaveOut(node, spot);
  }

  private static boolean isName(INode node) {
    return GrammarUtil.containingAssignment(node.getGrammarElement()).getFeature().equals("name");
  }

  /** The largest value of a feature that is what is marked; null if it is none. */
  private static INode assigned(Spot spot) {
    INode node = spot.leaf();
    while (node != null && (!isAssigned(node) || Nodes.end(node) < spot.end()))
      node = node.getParent();
    if (node == null) return null;
    INode largest = node;
    for (INode around = node.getParent(); isSame(around, node); around = around.getParent())
      if (isAssigned(around)) largest = around;
    return largest;
  }

  private static boolean isAssigned(INode node) {
    return GrammarUtil.containingAssignment(node.getGrammarElement()) != null;
  }

  private static boolean isSame(INode around, INode node) {
    return around != null && around.getTextRegion().equals(node.getTextRegion());
  }

  /** The other value of what is said twice goes. */
  static void firstLeftOut(Spot spot, Offers offers) {
    INode second = assigned(spot);
    if (second == null) return;
    Assignment assignment = GrammarUtil.containingAssignment(second.getGrammarElement());
    EObject owner = NodeModelUtils.findActualSemanticObjectFor(second.getParent());
    EStructuralFeature feature = owner.eClass().getEStructuralFeature(assignment.getFeature());
    if (feature == null) return;
    List<INode> said = NodeModelUtils.findNodesForFeature(owner, feature);
    for (INode one : said)
      if (Nodes.start(one) != Nodes.start(second)) {
        offers.leaveOut(one, spot);
        return;
      }
    EStructuralFeature twin = feature == TRAFFIC__RATE ? TRAFFIC__INTERVAL : null;
    INode interval = twin == null ? null : Nodes.of(owner, twin);
    if (interval != null) offers.leaveOut(interval, spot);
  }

  /** A setting of the node goes into its NIC, if that does not say it already. */
  static void intoNic(Spot spot, Offers offers) {
    IpNode node = spot.around(IpNode.class);
    INode value = assigned(spot);
    if (node == null || value == null) return;
    ITextRegion setting = spot.edits().withKeywords(value);
    String text =
        spot.text().substring(setting.getOffset(), setting.getOffset() + setting.getLength());
    String feature = GrammarUtil.containingAssignment(value.getGrammarElement()).getFeature();
    for (Nic nic : node.getNics()) {
      EStructuralFeature same = nic.eClass().getEStructuralFeature(feature);
      if (same == null || nic.eIsSet(same) || Interfaces.isImplied(nic)) continue;
      offers.add(
          Message.of("Move `%s` into `nic %s`", text, nic.getName()),
          spot.edits().remove(value),
          spot.edits().addSetting(nic, text));
    }
  }

  /** Of UDP all steps of a dialogue; or the flow becomes one of TCP. */
  static void dialogue(Spot spot, Offers offers) {
    DialogueStep step = spot.around(DialogueStep.class);
    if (step == null || !(step.eContainer() instanceof Traffic traffic)) return;
    offers.change(
        traffic.getProtocol(),
        "tcp",
        spot.edits().replace(Nodes.of(traffic, TRAFFIC__PROTOCOL), "tcp"));
    List<DialogueStep> steps = traffic.getDialogue();
    INode last = Nodes.of(steps.get(steps.size() - 1));
    offers.add(
        Message.of("Leave out the dialogue"),
        spot.edits().cut(last, Nodes.start(Nodes.of(steps.get(0))), Nodes.end(last)));
  }

  /** What nobody knows the end of. */
  static void bounded(Spot spot, Offers offers) {
    Traffic traffic = spot.around(Traffic.class);
    if (traffic == null) return;
    for (String setting : List.of("count 10", "for 10 s"))
      offers.add(Message.of("Add `%s`", setting), spot.edits().addSetting(traffic, setting));
  }
}
