package netlang.dsl.ui.debug;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.DebugElement;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;

/** A fact as the platform's variable; nothing can be changed of what has happened. */
final class FactVariable extends DebugElement implements IVariable {

  private final Fact fact;
  private final IValue value;

  FactVariable(IDebugTarget target, Fact fact) {
    super(target);
    this.fact = fact;
    value = new FactValue(target, fact);
  }

  @Override
  public String getModelIdentifier() {
    return NetBreakpoint.MODEL;
  }

  @Override
  public IValue getValue() {
    return value;
  }

  @Override
  public String getName() {
    return fact.name();
  }

  @Override
  public String getReferenceTypeName() {
    return "";
  }

  @Override
  public boolean hasValueChanged() {
    return false;
  }

  @Override
  public void setValue(String expression) throws DebugException {
    notSupported("What has happened cannot be changed", null);
  }

  @Override
  public void setValue(IValue newValue) throws DebugException {
    setValue("");
  }

  @Override
  public boolean supportsValueModification() {
    return false;
  }

  @Override
  public boolean verifyValue(String expression) {
    return false;
  }

  @Override
  public boolean verifyValue(IValue newValue) {
    return false;
  }

  /** Its text, and what is inside. */
  private static final class FactValue extends DebugElement implements IValue {

    private final Fact fact;
    private final IVariable[] parts;

    FactValue(IDebugTarget target, Fact fact) {
      super(target);
      this.fact = fact;
      parts =
          fact.parts().stream()
              .map(part -> new FactVariable(target, part))
              .toArray(IVariable[]::new);
    }

    @Override
    public String getReferenceTypeName() {
      return "";
    }

    @Override
    public String getValueString() {
      return fact.value();
    }

    @Override
    public boolean isAllocated() {
      return true;
    }

    @Override
    public IVariable[] getVariables() {
      return parts;
    }

    @Override
    public boolean hasVariables() {
      return parts.length > 0;
    }

    @Override
    public String getModelIdentifier() {
      return NetBreakpoint.MODEL;
    }
  }
}
