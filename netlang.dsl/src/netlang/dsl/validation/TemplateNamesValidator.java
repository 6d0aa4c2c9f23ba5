package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Bodies;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.template.Module;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** One name, one module, kind or value. */
public class TemplateNamesValidator extends CheckGroup {

  @Check
  public void namesOfFileAreUnique(NetFile file) {
    unique(file.getModules());
    unique(file.getKinds());
    unique(file.getConstants());
    if (!Bodies.isPlain(file)) unique(file.getNetworks());
  }

  @Check
  public void namesAreUnique(Network network) {
    if (network.getModule() == null) unique(network);
  }

  @Check
  public void namesAreUnique(Module module) {
    unique(module);
  }

  private void unique(Body body) {
    List<Named> values = new ArrayList<>();
    if (body instanceof Module module) values.addAll(module.getParameters());
    values.addAll(body.getConstants());
    values.addAll(body.getSubnets());
    body.getPlans().forEach(plan -> values.addAll(plan.getSubnets()));
    unique(values);
    unique(body.getNetworks());
  }

  private void unique(List<? extends Named> all) {
    Map<String, Named> named = new HashMap<>();
    for (Named one : all) {
      Named first = one.getName() == null ? null : named.putIfAbsent(one.getName(), one);
      if (first != null) say(one, first);
    }
  }

  private void say(Named one, Named first) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(first);
    error(
        Mark.name(one),
        IssueCodes.NAME_TWICE,
        Message.of(
            "`%s` is a name already (line %s); choose another",
            one.getName(), node == null ? 0 : node.getStartLine()));
  }
}
