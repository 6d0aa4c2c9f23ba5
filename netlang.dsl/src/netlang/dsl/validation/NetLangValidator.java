package netlang.dsl.validation;

import java.lang.reflect.Method;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.ComposedChecks;

/** Every check of the language, one group a concept; docs/checks.md lists them by code. */
@ComposedChecks(
    validators = {
      // each literal for itself
      AddressLiteralValidator.class,
      QuantityValidator.class,
      WordValidator.class,
      // each element for itself
      NamesValidator.class,
      SettingsValidator.class,
      AllowanceValidator.class,
      // the whole network
      TopologyValidator.class,
      SegmentValidator.class,
      MaskValidator.class,
      DuplicateValidator.class,
      BelongingValidator.class,
      GatewayValidator.class,
      RouteValidator.class,
      ArpEntryValidator.class,
      // traffic, and what scenarios do and expect
      TrafficValidator.class,
      RemoteTrafficValidator.class,
      ReachabilityValidator.class,
      RoutingLoopValidator.class,
      TcpValidator.class,
      DialogueValidator.class,
      WindowValidator.class,
      ConnectionEndValidator.class,
      ScenarioValidator.class,
      AddressChangeValidator.class,
      CableValidator.class,
      CongestionMarkValidator.class,
      ExpectationValidator.class,
      ConnectionValidator.class,
      OctetCountValidator.class,
      SightingValidator.class,
      ValueValidator.class
    })
public class NetLangValidator extends AbstractNetLangValidator {

  /**
   * What a syntax error hides would be missed everywhere: the whole network waits until it can be
   * read.
   */
  @Override
  protected MethodWrapper createMethodWrapper(AbstractDeclarativeValidator group, Method check) {
    boolean ofWholeNetwork = check.getAnnotation(Check.class).value() != CheckType.FAST;
    return new MethodWrapper(group, check) {
      @Override
      public void invoke(State state) {
        if (!ofWholeNetwork || !isIncomplete(state.currentObject.eResource())) super.invoke(state);
      }
    };
  }

  private static boolean isIncomplete(Resource resource) {
    return resource instanceof XtextResource text
        && text.getParseResult() != null
        && text.getParseResult().hasSyntaxErrors();
  }
}
