package netlang.dsl.validation;

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
      ScenarioValidator.class,
      AddressChangeValidator.class,
      CableValidator.class,
      ExpectationValidator.class,
      SightingValidator.class,
      ValueValidator.class
    })
public class NetLangValidator extends AbstractNetLangValidator {}
