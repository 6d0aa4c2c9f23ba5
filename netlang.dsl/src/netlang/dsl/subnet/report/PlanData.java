package netlang.dsl.subnet.report;

import java.util.List;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Misfit;
import netlang.dsl.subnet.Proposal;
import netlang.dsl.subnet.Request;
import netlang.dsl.subnet.Subnet;
import netlang.dsl.subnet.SubnetPlan;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.record.JsonWriter;

/** A plan for programs: CSV (RFC 4180) and JSON, the same in every language of the user. */
public final class PlanData {

  private final Page page;

  public PlanData(Page page) {
    this.page = page;
  }

  /** A line of names, then a line a subnet; no address of broadcast in /31 and /32. */
  public void printCsv(Fit plan) {
    page.print("name,network,length,mask,first,last,broadcast,hosts,usable,spare,waste");
    for (Subnet subnet : plan.subnets()) {
      Ipv4Prefix prefix = subnet.prefix();
      Object[] cells = {
        subnet.name(),
        prefix.network(),
        prefix.length(),
        new Ipv4Address(prefix.mask()),
        prefix.firstHost(),
        prefix.lastHost(),
        prefix.hasBroadcast() ? prefix.broadcast() : "",
        subnet.hosts(),
        prefix.usableHosts(),
        subnet.spare(),
        subnet.waste()
      };
      page.print(Csv.line(cells));
    }
  }

  public void printJson(SubnetPlan plan) {
    JsonWriter json = new JsonWriter(true).beginObject();
    request(json, plan.request());
    json.field("fits", plan.fits());
    if (plan instanceof Fit fit) result(json, fit);
    else counterProposals(json, (Misfit) plan);
    page.print(json.endObject().take());
  }

  private static void request(JsonWriter json, Request request) {
    json.field("block", request.block().toString());
    json.field("strategy", request.strategy().word());
    json.field("addresses", request.block().size());
    json.field("needed", request.needed());
  }

  private static void result(JsonWriter json, Fit plan) {
    json.field("hosts", plan.hosts()).field("waste", plan.waste()).field("left", plan.left());
    json.key("free");
    prefixes(json, plan.free());
    json.key("routes");
    prefixes(json, plan.routes());
    json.key("subnets").beginArray();
    for (Subnet subnet : plan.subnets()) subnet(json, subnet);
    json.endArray();
  }

  private static void prefixes(JsonWriter json, List<Ipv4Prefix> prefixes) {
    json.beginArray();
    for (Ipv4Prefix prefix : prefixes) json.value(prefix.toString());
    json.endArray();
  }

  private static void subnet(JsonWriter json, Subnet subnet) {
    Ipv4Prefix prefix = subnet.prefix();
    json.beginObject()
        .field("name", subnet.name())
        .field("network", prefix.toString())
        .field("mask", new Ipv4Address(prefix.mask()).toString())
        .field("first", prefix.firstHost().toString())
        .field("last", prefix.lastHost().toString())
        .field("broadcast", prefix.hasBroadcast() ? prefix.broadcast().toString() : null)
        .field("hosts", subnet.hosts())
        .field("usable", prefix.usableHosts())
        .field("spare", subnet.spare())
        .field("waste", subnet.waste())
        .endObject();
  }

  private void counterProposals(JsonWriter json, Misfit plan) {
    json.field("fitting", plan.fitting()).field("message", page.say(plan.message()));
    json.key("proposals").beginArray();
    for (Proposal proposal : plan.proposals()) {
      json.beginObject()
          .field("change", proposal.change().word())
          .field("message", page.say(proposal.message()))
          .field("command", PlanSource.command(proposal.request()))
          .endObject();
    }
    json.endArray();
  }
}
