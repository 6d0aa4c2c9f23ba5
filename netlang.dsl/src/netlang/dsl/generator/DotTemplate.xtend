package netlang.dsl.generator

import java.util.List
import java.util.Set
import netlang.sim.plan.HostPlan
import netlang.sim.plan.LinkPlan
import netlang.sim.plan.NetworkPlan
import netlang.sim.plan.NodePlan
import netlang.sim.plan.PortRef

/** A network as an undirected graph of Graphviz: boxes are hosts, circles routers, three-dimensional boxes switches. */
final class DotTemplate {

  private new() {
  }

  def static String render(NetworkPlan it) {
    render(it, links.map[#[a, b]].flatten.toSet)
  }

  private def static String render(NetworkPlan it, Set<PortRef> linked) '''
    graph «name.quoted» {
      node [fontname="Helvetica"]
      edge [fontname="Helvetica" fontsize=10]

      «FOR node : nodes.indexed»
        «node.value.name.quoted» [«node.value.shape»«node.value.unlinked(node.key, linked)»]
      «ENDFOR»
      «IF !links.empty»

        «FOR link : links»
          «link.a.nodeName(it)» -- «link.b.nodeName(it)»«it.attributes(link)»
        «ENDFOR»
      «ENDIF»
    }
  '''

  private def static shape(NodePlan it) {
    switch it {
      HostPlan case forwards: 'shape=circle'
      HostPlan: 'shape=box style=rounded'
      default: 'shape=box3d'
    }
  }

  /** NICs without a link have no line to stand at: they stand in the node. */
  private def static unlinked(NodePlan it, int node, Set<PortRef> linked) {
    val ports = (0 ..< portCount).filter[port|!linked.contains(new PortRef(node, port))]
    val nics = ports.map[port|Labels.of(it, port)].filter[!empty].map[join(' ')]
    if (nics.empty) '' else ''' label=«lines(#[name] + nics)»'''
  }

  private def static attributes(NetworkPlan it, LinkPlan link) {
    val attributes = newArrayList
    attributes.attribute('taillabel', Labels.of(nodes.get(link.a.node), link.a.port))
    attributes.attribute('label', Labels.of(link))
    attributes.attribute('headlabel', Labels.of(nodes.get(link.b.node), link.b.port))
    if (attributes.empty) '' else ''' [«attributes.join(' ')»]'''
  }

  private def static attribute(List<String> it, String name, List<String> lines) {
    if (!lines.empty) {
      add('''«name»=«lines(lines)»''')
    }
  }

  private def static nodeName(PortRef it, NetworkPlan network) {
    network.nodes.get(node).name.quoted
  }

  private def static lines(Iterable<String> lines) {
    '''"«lines.map[escaped].join('\\n')»"'''
  }

  private def static quoted(String it) {
    '''"«escaped»"'''
  }

  private def static escaped(String it) {
    replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n')
  }
}
