package netlang.dsl.generator

import netlang.sim.plan.HostPlan
import netlang.sim.plan.LinkPlan
import netlang.sim.plan.NetworkPlan
import netlang.sim.plan.NodePlan

/**
 * A network as a Mermaid flow chart: rectangles are hosts, circles routers, double-edged rectangles switches.
 *
 * <p>Mermaid knows no labels at the ends of a line: addresses stand in their nodes, a NIC's name on the line. Nodes are
 * called n0, n1, …, because a host may be called {@code end}, which Mermaid reserves.
 */
final class MermaidTemplate {

  private new() {
  }

  def static String render(NetworkPlan it) '''
    ---
    title: "«name.replace('\\', '\\\\').replace('"', '\\"').replace('\n', ' ')»"
    ---
    graph LR
      «FOR node : nodes.indexed»
        n«node.key»«node.value.shape»
      «ENDFOR»
      «FOR link : links»
        n«link.a.node» ---«it.label(link)» n«link.b.node»
      «ENDFOR»
  '''

  private def static shape(NodePlan it) {
    switch it {
      HostPlan case forwards: '''(("«text»"))'''
      HostPlan: '''["«text»"]'''
      default: '''[["«text»"]]'''
    }
  }

  private def static text(NodePlan it) {
    val nics = (0 ..< portCount).map[port|Labels.of(it, port).join(' ')].filter[!empty]
    (#[name] + nics).map[escaped].join('<br/>')
  }

  private def static label(NetworkPlan it, LinkPlan link) {
    val parts = it.nicName(link.a.node, link.a.port) + Labels.of(link) + it.nicName(link.b.node, link.b.port)
    if (parts.empty) '' else '''|"«parts.map[escaped].join(' · ')»"|'''
  }

  private def static Iterable<String> nicName(NetworkPlan it, int node, int port) {
    val plan = nodes.get(node)
    if (plan instanceof HostPlan && plan.portCount > 1) #[plan.portName(port)] else #[]
  }

  private def static escaped(String it) {
    replace('#', '#35;').replace('&', '#amp;').replace('"', '#quot;').replace('<', '#lt;').replace('>', '#gt;')
      .replace('\n', ' ')
  }
}
