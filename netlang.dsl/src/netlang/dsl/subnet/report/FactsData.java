package netlang.dsl.subnet.report;

import java.util.List;
import netlang.dsl.subnet.AddressFacts;
import netlang.dsl.subnet.Position;
import netlang.dsl.subnet.SpecialBlock;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.record.JsonWriter;

/** The facts of addresses for programs: CSV (RFC 4180) and JSON. */
public final class FactsData {

  private final Page page;

  public FactsData(Page page) {
    this.page = page;
  }

  public void printCsv(List<AddressFacts> all) {
    page.print(
        "address,network,length,mask,wildcard,first,last,broadcast,addresses,usable,class,use");
    for (AddressFacts facts : all) {
      Ipv4Prefix network = facts.network();
      Object[] cells = {
        facts.address(),
        network.network(),
        network.length(),
        facts.mask(),
        facts.wildcard(),
        network.firstHost(),
        network.lastHost(),
        network.hasBroadcast() ? network.broadcast() : "",
        network.size(),
        network.usableHosts(),
        facts.addressClass(),
        facts.use().word()
      };
      page.print(Csv.line(cells));
    }
  }

  /** An array of one object an address. */
  public void printJson(List<AddressFacts> all) {
    JsonWriter json = new JsonWriter(true).beginArray();
    for (AddressFacts facts : all) object(json, facts);
    page.print(json.endArray().take());
  }

  private static void object(JsonWriter json, AddressFacts facts) {
    Ipv4Prefix network = facts.network();
    json.beginObject()
        .field("address", facts.address().toString())
        .field("network", network.toString())
        .field("mask", facts.mask().toString())
        .field("wildcard", facts.wildcard().toString())
        .field("first", network.firstHost().toString())
        .field("last", network.lastHost().toString())
        .field("broadcast", network.hasBroadcast() ? network.broadcast().toString() : null)
        .field("addresses", network.size())
        .field("usable", network.usableHosts())
        .field("class", facts.addressClass().name())
        .field("use", facts.use().word())
        .field("registry", facts.special().map(SpecialBlock::name).orElse(null))
        .field("source", facts.special().map(SpecialBlock::source).orElse(null));
    Position position = facts.position();
    json.field("host", position.host())
        .field("subnet", position.subnet())
        .field("of", position.parent().toString())
        .endObject();
  }
}
