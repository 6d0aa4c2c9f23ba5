package netlang.dsl.compile;

import netlang.dsl.net.Link;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Quantities;
import netlang.dsl.wiring.Cable;
import netlang.sim.plan.LinkPlan;

/** Each cable of a link. */
final class LinkCompiler {

  private final Source source;
  private final NetworkIndex index;

  LinkCompiler(Source source, NetworkIndex index) {
    this.source = source;
    this.index = index;
  }

  LinkPlan compile(Cable cable) {
    Link link = cable.link();
    return new LinkPlan(
        index.ref(cable.a()),
        index.ref(cable.b()),
        link.getRate() == null
            ? LinkPlan.DEFAULT_BITS_PER_SECOND
            : Quantities.rate(link.getRate()).get(),
        link.getDelay() == null
            ? LinkPlan.DEFAULT_DELAY_NANOS
            : Quantities.time(link.getDelay()).get(),
        link.getLoss() == null ? 0 : Quantities.share(link.getLoss()).get(),
        link.getBitErrors() == null ? 0 : Quantities.probability(link.getBitErrors()).get(),
        link.getQueue() == null
            ? LinkPlan.DEFAULT_QUEUE_FRAMES
            : Numbers.queueFrames(link.getQueue()).get(),
        link.getEcnMark() == null ? 0 : Numbers.markFrames(link.getEcnMark()).get(),
        source.origin(link));
  }
}
