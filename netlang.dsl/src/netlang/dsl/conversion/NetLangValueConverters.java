package netlang.dsl.conversion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.services.NetLangGrammarAccess;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.STRINGValueConverter;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** One converter for each rule whose value is not simply its text. */
@Singleton
public final class NetLangValueConverters extends AbstractDeclarativeValueConverterService {

  /**
   * More digits before or behind the point than any quantity has; beyond, arithmetic would fill the
   * memory.
   */
  private static final int MAX_EXPONENT = 999;

  @Inject private STRINGValueConverter strings;
  @Inject private NetLangGrammarAccess grammar;
  @Inject private Speaker speaker;

  @ValueConverter(rule = "Name")
  public IValueConverter<String> name() {
    Set<String> reserved = reservedFor("Name");
    return new TextConverter() {
      @Override
      String value(String text, INode node) {
        return unescaped(text);
      }

      @Override
      public String toString(String name) {
        return reserved.contains(name) ? "^" + name : name;
      }
    };
  }

  @ValueConverter(rule = "ScenarioName")
  public IValueConverter<String> scenarioName() {
    return new TextConverter() {
      @Override
      String value(String text, INode node) {
        return text != null && text.startsWith("\"")
            ? strings.toValue(text, node)
            : unescaped(text);
      }

      @Override
      public String toString(String name) {
        return strings.toString(name);
      }
    };
  }

  @ValueConverter(rule = "STRING")
  public IValueConverter<String> string() {
    return strings;
  }

  @ValueConverter(rule = "NUMBER")
  public IValueConverter<BigDecimal> number() {
    return new IValueConverter<>() {
      @Override
      public BigDecimal toValue(String text, INode node) {
        if (text == null) return null;
        Message tooLong = Message.of("%s has more digits than anything that is simulated", text);
        try {
          BigDecimal value = new BigDecimal(text);
          if (Math.abs(value.scale()) + value.precision() <= MAX_EXPONENT) return value;
        } catch (NumberFormatException e) {
          // said below; Xtext would show the message of the cause instead
        }
        throw new ValueConverterException(speaker.say(tooLong), node, null);
      }

      @Override
      public String toString(BigDecimal value) {
        return value.toString().replace("E+", "e").replace("E", "e");
      }
    };
  }

  /** {@code icmp echo request}, whatever stands between the words. */
  @ValueConverter(rule = "PacketWords")
  public IValueConverter<String> packetWords() {
    return new TextConverter() {
      @Override
      String value(String text, INode node) {
        return node == null ? text : tokens(node, " ");
      }
    };
  }

  /** {@code Mbit/s}. */
  @ValueConverter(rule = "UnitText")
  public IValueConverter<String> unit() {
    return new TextConverter() {
      @Override
      String value(String text, INode node) {
        return node == null ? text : tokens(node, "");
      }
    };
  }

  /** {@code ip.ttl}. */
  @ValueConverter(rule = "FieldName")
  public IValueConverter<String> field() {
    return unit();
  }

  private Set<String> reservedFor(String rule) {
    Set<String> reserved = new HashSet<>(GrammarUtil.getAllKeywords(grammar.getGrammar()));
    for (Keyword allowed :
        GrammarUtil.containedKeywords(GrammarUtil.findRuleForName(grammar.getGrammar(), rule)))
      reserved.remove(allowed.getValue());
    return reserved;
  }

  private static String tokens(INode node, String separator) {
    StringBuilder joined = new StringBuilder();
    for (ILeafNode leaf : node.getLeafNodes()) {
      if (leaf.isHidden()) continue;
      if (joined.length() > 0) joined.append(separator);
      joined.append(unescaped(NodeModelUtils.getTokenText(leaf)));
    }
    return joined.toString();
  }

  /** Null where the name is missing, which is a syntax error already. */
  private static String unescaped(String text) {
    return text != null && text.startsWith("^") ? text.substring(1) : text;
  }

  /** A value that is written as it is. */
  private abstract static class TextConverter implements IValueConverter<String> {

    abstract String value(String text, INode node);

    /** Null while the text is being typed. */
    @Override
    public final String toValue(String text, INode node) {
      return text == null ? null : value(text, node);
    }

    @Override
    public String toString(String value) {
      return value;
    }
  }
}
