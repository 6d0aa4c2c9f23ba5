package netlang.cli;

import java.util.Locale;
import java.util.function.Function;
import netlang.dsl.generator.DotTemplate;
import netlang.dsl.generator.MermaidTemplate;
import netlang.sim.plan.NetworkPlan;

/** Formats of other people's tools. */
enum ExportFormat {
  /** Graphviz. */
  DOT(DotTemplate::render),
  MERMAID(MermaidTemplate::render);

  private final Function<NetworkPlan, String> template;

  ExportFormat(Function<NetworkPlan, String> template) {
    this.template = template;
  }

  String render(NetworkPlan network) {
    return template.apply(network);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
