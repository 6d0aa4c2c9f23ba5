package netlang.dsl.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import org.eclipse.emf.ecore.EObject;

/** Finds what hangs together: a switch with all its ports is one point, so is each NIC. */
final class Segmentation {

  private static final class Members {
    private final List<Nic> nics = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();
    private final List<Cable> cables = new ArrayList<>();
  }

  private final Map<EObject, List<EObject>> neighbours = new IdentityHashMap<>();
  private final Map<EObject, Integer> numbers = new IdentityHashMap<>();
  private final Map<Integer, Members> members = new LinkedHashMap<>();

  Segmentation(Network network, List<Cable> cables) {
    for (Cable cable : cables) {
      join(point(cable.a()), point(cable.b()));
      join(point(cable.b()), point(cable.a()));
    }
    for (Node node : network.getNodes()) {
      if (node instanceof IpNode ipNode)
        ipNode.getNics().forEach(nic -> membersAt(nic).nics.add(nic));
    }
    for (Node node : network.getNodes()) {
      if (node instanceof Switch aSwitch) membersAt(aSwitch).switches.add(aSwitch);
    }
    for (Cable cable : cables) membersAt(point(cable.a())).cables.add(cable);
  }

  Collection<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (Members found : members.values()) {
      if (!found.nics.isEmpty())
        segments.add(new Segment(found.nics, found.switches, found.cables));
    }
    return segments;
  }

  private static EObject point(Interface port) {
    return port instanceof Nic ? port : Interfaces.nodeOf(port);
  }

  private void join(EObject from, EObject to) {
    neighbours.computeIfAbsent(from, point -> new ArrayList<>()).add(to);
  }

  private Members membersAt(EObject point) {
    if (!numbers.containsKey(point)) flood(point, members.size());
    return members.computeIfAbsent(numbers.get(point), number -> new Members());
  }

  private void flood(EObject start, int number) {
    Deque<EObject> toVisit = new ArrayDeque<>(List.of(start));
    numbers.put(start, number);
    while (!toVisit.isEmpty()) {
      for (EObject next : neighbours.getOrDefault(toVisit.remove(), List.of())) {
        if (numbers.putIfAbsent(next, number) == null) toVisit.add(next);
      }
    }
  }
}
