package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.expand.Functions;
import netlang.dsl.expression.Call;
import netlang.dsl.expression.ExpressionPackage;
import netlang.dsl.template.Import;
import netlang.dsl.value.Spelling;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;

/** Expressions and imports. */
final class TemplateFixes {

  private TemplateFixes() {}

  /** Of {@code lan.hots(3)} what was meant. */
  static void function(Spot spot, Offers offers) {
    Call call = EcoreUtil2.getContainerOfType(spot.object(), Call.class);
    INode name = call == null ? null : Nodes.of(call, ExpressionPackage.Literals.CALL__FUNCTION);
    if (name == null) return;
    List<String> known = new ArrayList<>(Functions.OF_NETWORKS);
    known.addAll(Functions.OF_HOST_ADDRESSES);
    String nearest = Spelling.nearest(Nodes.text(name), known);
    if (!nearest.isEmpty())
      offers.change(
          "`" + Nodes.text(name) + "`", "`" + nearest + "`", spot.edits().replace(name, nearest));
  }

  /** Of {@code lan.host(300)} the last that a network of some length has. */
  static void smallerNumber(Spot spot, Offers offers) {
    Call call = EcoreUtil2.getContainerOfType(spot.object(), Call.class);
    if (call == null || call.getArguments().isEmpty()) return;
    INode number = Nodes.of(call.getArguments().get(0));
    String text = Nodes.text(number);
    if (!text.matches("\\d{1,9}")) return;
    offers.firstOf(
        () -> {
          for (int length = 1; length <= 31; length++) {
            long last = (1L << 32 - length) - 2;
            if (last > 0 && last < Integer.parseInt(text))
              offers.change(text, "" + last, spot.edits().replace(number, "" + last));
          }
        });
  }

  static void importLeftOut(Spot spot, Offers offers) {
    Import anImport = EcoreUtil2.getContainerOfType(spot.object(), Import.class);
    if (anImport != null) offers.leaveOut(Nodes.of(anImport), spot);
  }
}
