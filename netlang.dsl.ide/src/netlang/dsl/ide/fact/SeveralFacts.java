package netlang.dsl.ide.fact;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Named;
import netlang.dsl.net.Nic;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import org.eclipse.emf.ecore.EObject;

/** What is known of a declaration that became several elements. */
final class SeveralFacts {

  /** The first ones are listed, and the last. */
  private static final int LISTED = 5;

  private final Stations stations;

  SeveralFacts(Stations stations) {
    this.stations = stations;
  }

  List<Message> of(List<EObject> plain) {
    List<Message> facts = new ArrayList<>();
    facts.add(Message.of("stands for %s", plain.size()));
    for (int i = 0; i < Math.min(LISTED, plain.size()); i++) facts.add(one(plain.get(i)));
    if (plain.size() > LISTED + 1) facts.add(Message.of("…"));
    if (plain.size() > LISTED) facts.add(one(plain.get(plain.size() - 1)));
    return facts;
  }

  private Message one(EObject element) {
    String name = name(element);
    Nic nic = nic(element);
    Station station = nic == null ? null : stations.at(nic);
    return station == null || !station.hasIp()
        ? Message.of("`%s`", name)
        : Message.of("`%s`: %s", name, station.ip());
  }

  private static Nic nic(EObject element) {
    if (element instanceof Nic nic) return nic;
    return element instanceof IpNode node && node.getNics().size() == 1
        ? node.getNics().get(0)
        : null;
  }

  private static String name(EObject element) {
    if (element instanceof Interface port)
      return Interfaces.nodeOf(port).getName() + "." + port.getName();
    return element instanceof Named named ? named.getName() : "";
  }
}
