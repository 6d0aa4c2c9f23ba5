package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.value.Spelling;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;

/** Whether what is allowed is a fault that can be allowed. */
public class AllowanceValidator extends CheckGroup {

  @Check
  public void allowedFaultsCanBeAllowed(Network network) {
    checkAllowed(network, NetPackage.Literals.BODY__ALLOWED, network.getAllowed());
  }

  @Check
  public void allowedFaultsCanBeAllowed(Scenario scenario) {
    checkAllowed(scenario, NetPackage.Literals.SCENARIO__ALLOWED, scenario.getAllowed());
  }

  private void checkAllowed(EObject object, EAttribute feature, List<String> codes) {
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      if (code == null || Allowances.FAULTS.contains(code) || Allowances.WARNINGS.contains(code))
        continue;
      Mark mark = Mark.of(object, feature, i);
      if (Allowances.NEVER.contains(code))
        error(
            mark,
            IssueCodes.ALLOWANCE,
            Message.of("%s cannot be allowed; only faults that are worth running can", code));
      else if (Allowances.ALWAYS.contains(code))
        error(
            mark,
            IssueCodes.ALLOWANCE,
            Message.of("%s need not be allowed: it is only an information", code));
      else {
        String nearest = Spelling.nearest(code, allowable());
        Message message =
            nearest.isEmpty()
                ? Message.of("`%s` is no code of a check, as V25 is one", code)
                : Message.of("`%s` is no code of a check; did you mean %s?", code, nearest);
        error(mark, IssueCodes.ALLOWANCE, message, nearest);
      }
    }
  }

  private static List<String> allowable() {
    List<String> codes = new ArrayList<>(Allowances.FAULTS);
    codes.addAll(Allowances.WARNINGS);
    codes.sort(null);
    return codes;
  }
}
