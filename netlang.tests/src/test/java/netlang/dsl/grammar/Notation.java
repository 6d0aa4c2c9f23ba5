package netlang.dsl.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractNegatedToken;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CharacterRange;
import org.eclipse.xtext.CompoundElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.UntilToken;
import org.eclipse.xtext.Wildcard;

/** A rule as what is written, without what the model makes of it; each choice on its own line. */
final class Notation {

  private static final int WIDTH = 100;

  private static final Map<String, String> MARKUP = Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;");

  private final List<Part> parts = new ArrayList<>();

  /** What is not broken over lines; its length is that on the screen. */
  private record Part(String html, int length, boolean glued) {}

  private final Function<EClass, List<String>> namedBy;

  private Notation(Function<EClass, List<String>> namedBy) {
    this.namedBy = namedBy;
  }

  /**
   * @param namedBy the rules that declare what a name of the type stands for
   */
  static String of(AbstractRule rule, Function<EClass, List<String>> namedBy) {
    AbstractElement all = rule.getAlternatives();
    boolean choice = all instanceof Alternatives && all.getCardinality() == null;
    List<String> lines = new ArrayList<>();
    for (AbstractElement one : choice ? ((CompoundElement) all).getElements() : List.of(all)) {
      Notation notation = new Notation(namedBy);
      notation.add(one, false);
      if (!notation.parts.isEmpty())
        lines.add((lines.isEmpty() ? "  " : "| ") + notation.wrapped());
    }
    return String.join("\n", lines);
  }

  private String wrapped() {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean glued = i > 0 && (part.glued() || parts.get(i - 1).html().endsWith("("));
      if (i > 0 && !glued && column + part.length() > WIDTH) {
        text.append("\n      ");
        column = 0;
      } else if (i > 0 && !glued) {
        text.append(' ');
        column++;
      }
      text.append(part.html());
      column += part.length();
    }
    return text.toString();
  }

  private void word(String html, String seen) {
    parts.add(new Part(html, seen.length(), false));
  }

  private void sign(String sign) {
    parts.add(new Part(sign, sign.length(), !sign.equals("|") && !sign.equals("(")));
  }

  /** In parentheses if it would otherwise be torn apart by what is around it. */
  private void add(AbstractElement element, boolean inside) {
    AbstractElement written = element;
    String cardinality = element.getCardinality();
    while (written instanceof Assignment assignment && assignment.getTerminal() != null) {
      written = assignment.getTerminal();
      if (cardinality == null) cardinality = written.getCardinality();
    }
    List<AbstractElement> all = elements(written);
    if (all.isEmpty()) return;
    if (all.size() == 1 && all.get(0) != written && cardinality == null) {
      add(all.get(0), inside);
      return;
    }
    boolean choice = written instanceof Alternatives;
    boolean parenthesized = all.size() > 1 && (choice && inside || cardinality != null);
    if (parenthesized) sign("(");
    if (all.size() == 1) addSingle(all.get(0));
    else
      for (int i = 0; i < all.size(); i++) {
        if (choice && i > 0) sign("|");
        add(all.get(i), true);
      }
    if (parenthesized) sign(")");
    if (cardinality != null) sign(cardinality);
  }

  /** Without what only makes objects. */
  private static List<AbstractElement> elements(AbstractElement element) {
    if (element instanceof Action) return List.of();
    if (!(element instanceof CompoundElement compound)) return List.of(element);
    return compound.getElements().stream().filter(one -> !elements(one).isEmpty()).toList();
  }

  private void addSingle(AbstractElement element) {
    if (element instanceof Keyword keyword) {
      word("<b>" + escaped(keyword.getValue()) + "</b>", keyword.getValue());
    } else if (element instanceof EnumLiteralDeclaration declaration) {
      addSingle(declaration.getLiteral());
    } else if (element instanceof CrossReference reference) {
      addNames((EClass) reference.getType().getClassifier());
    } else if (element instanceof RuleCall call) {
      String name = call.getRule().getName();
      word(link(name), name);
    } else if (element instanceof CharacterRange range) {
      String text = range.getLeft().getValue() + " … " + range.getRight().getValue();
      word("<b>" + escaped(text) + "</b>", text);
    } else if (element instanceof Wildcard) {
      word("any character", "any character");
    } else if (element instanceof UntilToken until) {
      word("anything up to", "anything up to");
      add(until.getTerminal(), true);
    } else if (element instanceof AbstractNegatedToken token) {
      word("any character but", "any character but");
      add(token.getTerminal(), true);
    } else {
      add(element, true);
    }
  }

  /** Of a type without a rule, those that are of the type. */
  private void addNames(EClass type) {
    List<String> rules = namedBy.apply(type);
    String links = rules.stream().map(Notation::link).collect(Collectors.joining(", "));
    word("‹" + links + "›", "‹" + String.join(", ", rules) + "›");
  }

  private static String link(String rule) {
    return "<a href=\"#" + anchor(rule) + "\">" + rule + "</a>";
  }

  static String anchor(String rule) {
    return rule.toLowerCase();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray())
      switch (c) {
        case '\n' -> escaped.append("line feed");
        case '\r' -> escaped.append("carriage return");
        case '\t' -> escaped.append("tab");
        case ' ' -> escaped.append(text.length() == 1 ? "blank" : " ");
        default -> escaped.append(MARKUP.getOrDefault(String.valueOf(c), String.valueOf(c)));
      }
    return escaped.toString();
  }
}
