package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.expand.Expansion;
import netlang.dsl.ide.fact.Meaning;
import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.validation.Station;
import netlang.dsl.validation.Stations;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/** Addresses that are free, and those of others where they are meant. */
final class AddressProposals {

  /** Where a file has no address yet. */
  private static final String FIRST = "10.0.0.1/24";

  private static final int MOST = 8;

  private final Meaning meaning;

  @Inject
  AddressProposals(Meaning meaning) {
    this.meaning = meaning;
  }

  /**
   * @param key of the part of the grammar, {@code NicSetting.ip}
   */
  void add(EObject around, String key, List<Proposal> proposals) {
    switch (key) {
      case "NicSetting.ip", "Setting.ip" -> addFree(around, proposals);
      case "NicSetting.mac", "Port.mac", "Setting.mac" -> addFreeMac(around, proposals);
      case "IpNodeSettings.gateways", "Route.nextHop", "Setting.gateway" ->
          addRouters(around, proposals);
      case "Route.destination" -> addNetworks(around, proposals);
      case "ArpEntry.address",
          "TrafficEnd.address",
          "Announcement.address",
          "AddressProbe.address",
          "Removal.arpAddress",
          "Hop.address" ->
          addOwned(around, proposals);
      case "ArpEntry.mac" -> addMacs(around, proposals);
      default -> {}
    }
  }

  /** Of the network around, or of the first one where a module is written. */
  private Stations stations(EObject around) {
    if (around == null || around.eResource() == null) return null;
    Expansion expansion = meaning.of(around.eResource());
    if (expansion == null || expansion.file().getNetworks().isEmpty()) return null;
    Network network = Surroundings.network(around);
    while (network != null && network.eContainer() instanceof Network outer) network = outer;
    for (EObject plain : network == null ? List.<EObject>of() : expansion.of(network))
      if (plain instanceof Network) return meaning.stations(plain);
    return meaning.stations(expansion.file().getNetworks().get(0));
  }

  private void addFree(EObject around, List<Proposal> proposals) {
    Stations stations = stations(around);
    int before = proposals.size();
    if (stations != null)
      for (Ipv4Prefix network : likely(stations, around)) {
        Ipv4Address free = free(stations, network);
        if (free != null)
          proposals.add(
              Proposal.value(
                  free + "/" + network.length(), Message.of("the next free one of %s", network)));
      }
    if (proposals.size() == before)
      proposals.add(Proposal.value(FIRST, Message.of("a private network")));
  }

  /** Those of the own segment first, then the largest. */
  private List<Ipv4Prefix> likely(Stations stations, EObject around) {
    Map<Ipv4Prefix, Integer> members = new LinkedHashMap<>();
    for (Station station : stations.all())
      if (station.hasIp()) members.merge(station.network(), 1, Integer::sum);
    Set<Ipv4Prefix> own = new HashSet<>();
    for (Station station : own(stations, around))
      for (Station other : stations.in(station.segment()))
        if (other.hasIp()) own.add(other.network());
    return members.keySet().stream()
        .sorted(
            Comparator.comparing((Ipv4Prefix network) -> !own.contains(network))
                .thenComparing(network -> -members.get(network)))
        .limit(MOST)
        .toList();
  }

  private List<Station> own(Stations stations, EObject around) {
    List<Station> own = new ArrayList<>();
    Nic nic = EcoreUtil2.getContainerOfType(around, Nic.class);
    if (nic != null)
      for (EObject plain : meaning.of(nic, around.eResource()))
        if (plain instanceof Nic its && stations.at(its) != null) own.add(stations.at(its));
    IpNode node = EcoreUtil2.getContainerOfType(around, IpNode.class);
    if (node != null && own.isEmpty())
      for (EObject plain : meaning.of(node, around.eResource()))
        if (plain instanceof IpNode its) own.addAll(stations.of(its));
    return own;
  }

  /** Behind the highest that is taken, or else the first gap; null if the network is full. */
  private static Ipv4Address free(Stations stations, Ipv4Prefix network) {
    Set<Ipv4Address> taken = new HashSet<>();
    Ipv4Address highest = null;
    for (Station station : stations.all()) {
      if (!station.hasIp() || !network.contains(station.address())) continue;
      taken.add(station.address());
      boolean host = !station.isRouter();
      if (host && (highest == null || highest.compareTo(station.address()) < 0))
        highest = station.address();
    }
    Ipv4Address next = highest == null ? network.firstHost() : highest.plus(1);
    long tries = Math.min(network.usableHosts(), taken.size() + 1L);
    for (long i = 0; i <= tries; i++, next = next.plus(1)) {
      if (!network.contains(next) || next.compareTo(network.lastHost()) > 0)
        next = network.firstHost();
      if (!taken.contains(next)) return next;
    }
    return null;
  }

  private void addFreeMac(EObject around, List<Proposal> proposals) {
    Stations stations = stations(around);
    if (stations == null) return;
    long highest = 0x0200_0000_0000L;
    for (Station station : stations.all())
      if (station.mac().isLocallyAdministered() && station.mac().value() >>> 40 == 2)
        highest = Math.max(highest, station.mac().value());
    proposals.add(
        Proposal.value(new MacAddress(highest + 1).toString(), Message.of("the next free one")));
  }

  /** The routers in the own segments, or all if there are none. */
  private void addRouters(EObject around, List<Proposal> proposals) {
    Stations stations = stations(around);
    if (stations == null) return;
    Map<String, Station> near = new LinkedHashMap<>();
    Map<String, Station> all = new LinkedHashMap<>();
    List<Station> own = own(stations, around);
    for (Station router : stations.all()) {
      if (!router.isRouter() || !router.hasIp() || own.contains(router)) continue;
      all.put(router.address().toString(), router);
      for (Station station : own)
        if (station.hasIp() && station.ip().isLocal(router.address()))
          near.put(router.address().toString(), router);
    }
    (near.isEmpty() ? all : near)
        .forEach(
            (address, router) ->
                proposals.add(Proposal.value(address, Message.of("%s", router.name()))));
  }

  private void addNetworks(EObject around, List<Proposal> proposals) {
    Stations stations = stations(around);
    if (stations == null) return;
    Set<Ipv4Prefix> own = new HashSet<>();
    for (Station station : own(stations, around)) if (station.hasIp()) own.add(station.network());
    Set<Ipv4Prefix> others = new LinkedHashSet<>();
    for (Station station : stations.all())
      if (station.hasIp() && !own.contains(station.network())) others.add(station.network());
    for (Ipv4Prefix network : others)
      proposals.add(Proposal.value(network.toString(), Message.of("a network of this file")));
  }

  private void addOwned(EObject around, List<Proposal> proposals) {
    Stations stations = stations(around);
    if (stations == null) return;
    Map<String, Station> owners = new HashMap<>();
    for (Station station : stations.all())
      if (station.hasIp() && owners.putIfAbsent(station.address().toString(), station) == null)
        proposals.add(
            Proposal.value(station.address().toString(), Message.of("%s", station.name())));
  }

  private void addMacs(EObject around, List<Proposal> proposals) {
    Stations stations = stations(around);
    if (stations == null) return;
    for (Station station : stations.all())
      proposals.add(Proposal.value(station.mac().toString(), Message.of("%s", station.name())));
  }
}
