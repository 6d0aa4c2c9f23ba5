package netlang.dsl.subnet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.subnet.Demand;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Request;
import netlang.dsl.subnet.Subnet;

/** A request as it is written: in the language, and on the command line. */
public final class PlanSource {

  /**
   * Demands that differ in nothing but the number behind their name.
   *
   * @param name without the number, or the whole name if it has none
   * @param first the number; the last one, too, if {@code numbered}
   */
  private record Group(String name, boolean numbered, long first, long last, Demand demand) {

    static Group of(Demand demand) {
      Matcher element = ELEMENT.matcher(demand.name());
      if (!element.matches()) return new Group(demand.name(), false, 0, 0, demand);
      long number = Long.parseLong(element.group(2));
      return new Group(element.group(1), true, number, number, demand);
    }

    boolean isFollowedBy(Group next) {
      return numbered
          && next.numbered
          && next.name.equals(name)
          && next.first == last + 1
          && next.demand.hosts() == demand.hosts()
          && next.demand.longest() == demand.longest();
    }

    Group and(Group next) {
      return new Group(name, true, first, next.last, demand);
    }

    String text() {
      if (!numbered) return name;
      return name + "[" + (first == last ? "" : first + "..") + last + "]";
    }

    /** Hosts leave no choice between /30 and the two lengths without a broadcast address. */
    String size() {
      boolean mayBeLonger = demand.longest() > 30;
      return mayBeLonger ? "/" + demand.longest() : String.valueOf(demand.hosts());
    }
  }

  private static final Pattern ELEMENT = Pattern.compile("(.+)\\[(\\d{1,9})]");

  private PlanSource() {}

  /**
   * As the construct {@code plan} of the language. It cannot ask for a /31 or a /32; these become
   * named subnets where they lie, behind all others because they are the smallest.
   */
  public static void print(Fit plan, Consumer<String> out) {
    Request request = plan.request();
    List<Subnet> named =
        plan.subnets().stream().filter(subnet -> !subnet.prefix().hasBroadcast()).toList();
    List<Demand> planned = new ArrayList<>();
    for (int i = 0; i < plan.subnets().size(); i++) {
      if (plan.subnets().get(i).prefix().hasBroadcast()) planned.add(request.demands().get(i));
    }
    if (!planned.isEmpty()) {
      out.accept("plan " + request.block() + " " + request.strategy().word() + " {");
      new TextTable<Group>()
          .left("", Group::text)
          .left("", group -> group.demand().hosts() + " hosts")
          .print(groups(planned), "  ", out);
      out.accept("}");
    }
    for (Subnet subnet : named) out.accept("subnet " + nameOf(subnet) + " = " + subnet.prefix());
  }

  /** Only a plan numbers the elements of a vector. */
  private static String nameOf(Subnet subnet) {
    Matcher element = ELEMENT.matcher(subnet.name());
    return element.matches() ? element.group(1) + "-" + element.group(2) : subnet.name();
  }

  /** As a command that asks for it. */
  public static String command(Request request) {
    StringBuilder command = new StringBuilder("netlang plan " + request.block());
    command.append(" --strategy ").append(request.strategy().word());
    for (Group group : groups(request.demands())) {
      String argument = group.text() + "=" + group.size();
      command.append(' ').append(group.numbered() ? "'" + argument + "'" : argument);
    }
    return command.toString();
  }

  private static List<Group> groups(List<Demand> demands) {
    List<Group> groups = new ArrayList<>();
    for (Demand demand : demands) {
      Group next = Group.of(demand);
      int last = groups.size() - 1;
      if (last >= 0 && groups.get(last).isFollowedBy(next))
        groups.set(last, groups.get(last).and(next));
      else groups.add(next);
    }
    return groups;
  }
}
