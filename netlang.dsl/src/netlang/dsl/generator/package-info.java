/**
 * Networks as texts of other tools: {@code DotTemplate} for Graphviz, {@code MermaidTemplate} for
 * Mermaid.
 *
 * <p>Pure functions of a {@link netlang.sim.plan.NetworkPlan}, written in Xtend, because a template
 * should look like what it writes. May import {@code netlang.sim.plan}, {@code addr} and {@code
 * trace}; nothing of EMF.
 */
package netlang.dsl.generator;
