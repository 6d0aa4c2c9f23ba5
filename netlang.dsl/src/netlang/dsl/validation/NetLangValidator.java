package netlang.dsl.validation;

import com.google.inject.Inject;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import netlang.dsl.derive.Bodies;
import netlang.dsl.expand.Derivation;
import netlang.dsl.expand.Expansions;
import netlang.dsl.net.NetFile;
import netlang.dsl.template.Module;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.CancelableDiagnostician;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.ComposedChecks;

/** Every check of the language, one group a concept; docs/checks.md lists them by code. */
@ComposedChecks(
    validators = {
      // what is written, before it is expanded
      ExpansionValidator.class,
      ImportValidator.class,
      TemplateNamesValidator.class,
      PlanValidator.class,
      SubnetOverlapValidator.class,
      // each literal for itself
      AddressLiteralValidator.class,
      QuantityValidator.class,
      WordValidator.class,
      // each element for itself
      NamesValidator.class,
      SettingsValidator.class,
      AllowanceValidator.class,
      SeverityCommentValidator.class,
      // the whole network
      TopologyValidator.class,
      SegmentValidator.class,
      MaskValidator.class,
      PublicRangeValidator.class,
      DuplicateValidator.class,
      BelongingValidator.class,
      GatewayValidator.class,
      RouteValidator.class,
      ArpEntryValidator.class,
      ArpTimeoutValidator.class,
      // traffic, and what scenarios do and expect
      TrafficValidator.class,
      ServiceValidator.class,
      RemoteTrafficValidator.class,
      ReachabilityValidator.class,
      RoutingLoopValidator.class,
      SinglePointValidator.class,
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

  /** What is said of the text itself; everything else is said of what it stands for. */
  private static final Set<Class<?>> OF_TEXT =
      Set.of(
          ExpansionValidator.class,
          ImportValidator.class,
          TemplateNamesValidator.class,
          SeverityCommentValidator.class);

  /** What can be said of a text that does not yet stand for anything. */
  private static final Set<Class<?>> OF_LITERALS =
      Set.of(AddressLiteralValidator.class, QuantityValidator.class, WordValidator.class);

  @Inject private Expansions expansions;
  @Inject private OperationCanceledManager cancellation;
  @Inject private IResourceScopeCache cache;

  @Override
  protected List<MethodWrapper> getMethodsForType(EObject object) {
    List<MethodWrapper> all = super.getMethodsForType(object);
    if (Derivation.source(object) != object || isPlain(object)) return all;
    boolean literals = isIncomplete(object.eResource()) || isInUnusedModule(object);
    return all.stream()
        .filter(
            check -> {
              Class<?> group = check.getInstance().getClass();
              return OF_TEXT.contains(group) || literals && OF_LITERALS.contains(group);
            })
        .toList();
  }

  private boolean isPlain(EObject object) {
    Resource resource = object.eResource();
    return cache.get(
        "plain", resource, () -> Bodies.isPlain((NetFile) resource.getContents().get(0)));
  }

  private boolean isInUnusedModule(EObject object) {
    Module module = EcoreUtil2.getContainerOfType(object, Module.class);
    return module != null
        && !expansions.of((NetFile) object.eResource().getContents().get(0)).uses(module);
  }

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
        cancellation.checkCanceled(given(state));
        if (!ofWholeNetwork || !isIncomplete(state.currentObject.eResource())) super.invoke(state);
      }
    };
  }

  /** What an editor gives up checks with when their text has changed. */
  private static CancelIndicator given(State state) {
    Object given = state.context.get(CancelableDiagnostician.CANCEL_INDICATOR);
    return given instanceof CancelIndicator indicator ? indicator : CancelIndicator.NullImpl;
  }

  static boolean isIncomplete(Resource resource) {
    return resource instanceof XtextResource text
        && text.getParseResult() != null
        && text.getParseResult().hasSyntaxErrors();
  }
}
