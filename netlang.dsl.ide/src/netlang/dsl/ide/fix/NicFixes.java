package netlang.dsl.ide.fix;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.derive.ImpliedInterfaces;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Nic;
import netlang.dsl.wiring.Cable;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

/** NICs: one more for a cable, or one less with it. */
final class NicFixes {

  private static final List<EStructuralFeature> SETTINGS =
      List.of(NIC_SETTINGS__IP, NIC_SETTINGS__MAC, NIC_SETTINGS__MTU, NIC_SETTINGS__PROMISCUOUS);

  private NicFixes() {}

  /** For a cable that finds none free. */
  static void another(Spot spot, Offers offers) {
    LinkEnd end = spot.around(LinkEnd.class);
    if (end == null || !(end.getNode() instanceof IpNode node) || node.eIsProxy()) return;
    List<Nic> nics = node.getNics();
    int number = nics.size();
    while (has(nics, "eth" + number)) number++;
    String nic = "nic eth" + number;
    List<TextEdit> edits = new ArrayList<>();
    if (nics.stream().anyMatch(Interfaces::isImplied)) writeImplied(node, spot, edits);
    edits.add(spot.edits().addSetting(node, nic));
    offers.add(Message.of("Give `%s` one more `%s`", node.getName(), nic), edits);
  }

  private static boolean has(List<Nic> nics, String name) {
    return nics.stream().anyMatch(nic -> name.equals(nic.getName()));
  }

  /** What stands in a node with one NIC goes into a block of that NIC. */
  private static void writeImplied(IpNode node, Spot spot, List<TextEdit> edits) {
    List<INode> written = new ArrayList<>();
    for (EStructuralFeature feature : SETTINGS)
      if (Nodes.of(node, feature) != null) written.add(Nodes.of(node, feature));
    String block = "nic " + ImpliedInterfaces.ONLY_NIC;
    if (written.isEmpty()) {
      edits.add(spot.edits().addFirst(node, block));
      return;
    }
    written.sort((one, other) -> Nodes.start(one) - Nodes.start(other));
    StringBuilder settings = new StringBuilder();
    for (INode each : written) {
      ITextRegion whole = spot.edits().withKeywords(each);
      if (settings.length() > 0) settings.append("   ");
      int start = whole.getOffset();
      settings.append(spot.text(), start, start + whole.getLength());
      if (each != written.get(0)) edits.add(spot.edits().remove(each));
    }
    ITextRegion first = spot.edits().withKeywords(written.get(0));
    edits.add(new TextEdit(first.getOffset(), first.getLength(), block + " { " + settings + " }"));
  }

  /** Of a second cable between two nodes also the NICs that are good for nothing else. */
  static void leftOutWithCable(Spot spot, Offers offers) {
    LinkEnd end = spot.around(LinkEnd.class);
    if (end == null || !(end.eContainer() instanceof Link link) || spot.network() == null) return;
    if (link.getEnds().size() != 2) return;
    List<TextEdit> edits = new ArrayList<>();
    for (Cable cable : spot.wiring().cablesOf(link))
      for (Interface port : List.of(cable.a(), cable.b()))
        if (port instanceof Nic nic && !Interfaces.isImplied(nic))
          edits.add(spot.edits().remove(Nodes.of(nic)));
    if (edits.isEmpty()) return;
    edits.add(spot.edits().remove(Nodes.of(link)));
    offers.add(
        Message.of("Leave out the cable %s and its NICs", Nodes.text(Nodes.of(link))), edits);
  }
}
