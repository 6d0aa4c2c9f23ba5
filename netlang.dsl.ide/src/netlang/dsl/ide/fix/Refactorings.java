package netlang.dsl.ide.fix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import netlang.dsl.net.NetFile;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * The same network in other words, or a step in its growth. Each has been tried on a copy: nothing
 * is wrong that was not wrong before, and other words mean the same.
 */
public final class Refactorings {

  private static final List<BiConsumer<Spot, Offers>> REWRITES =
      List.of(LiteralForms::otherMask, LiteralForms::otherMasks, LiteralForms::macs);

  private static final List<BiConsumer<Spot, Offers>> CHANGES =
      List.of(SubnetSplit::halves, VectorOfHosts::around);

  @Inject private Knowledge knowledge;
  @Inject private Trial trial;

  /** What can be made of the text that is chosen, or of what the caret is at. */
  public List<Fix> at(XtextResource resource, int offset, int length, CancelIndicator cancel) {
    List<Fix> good = new ArrayList<>();
    boolean read =
        resource.getParseResult() != null
            && !resource.getParseResult().hasSyntaxErrors()
            && !resource.getContents().isEmpty()
            && resource.getContents().get(0) instanceof NetFile;
    if (!read) return good;
    Spot spot = new Spot(resource, offset, length, knowledge);
    if (spot.leaf() == null) return good;
    for (Fix fix : offers(REWRITES, spot))
      if (trial.meansTheSame(fix, resource, cancel)) good.add(fix.as(Fix.Kind.REWRITE));
    for (Fix fix : offers(List.of(ModuleExtraction::ofSelection), spot))
      if (trial.doesNoHarm(fix, resource, cancel)) good.add(fix.as(Fix.Kind.EXTRACT));
    for (Fix fix : offers(CHANGES, spot))
      if (trial.doesNoHarm(fix, resource, cancel)) good.add(fix.as(Fix.Kind.REWRITE));
    return good;
  }

  private static List<Fix> offers(List<BiConsumer<Spot, Offers>> makers, Spot spot) {
    Offers offers = new Offers();
    for (BiConsumer<Spot, Offers> maker : makers) {
      try {
        maker.accept(spot, offers);
      } catch (NotWrittenHere e) {
        // the next may find something else
      }
    }
    return offers.all().stream().flatMap(List::stream).toList();
  }
}
