package netlang.dsl.ide.name;

import com.google.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netlang.dsl.derive.Bodies;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Named;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.template.Module;
import netlang.dsl.template.ValueName;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.parser.IParser;

/** Whether something can be given another name, and how the name is written. */
public final class Renaming {

  private final IParser parser;
  private final ParserRule nameRule;
  private final Set<String> keywords;

  @Inject
  Renaming(IParser parser, IGrammarAccess grammar) {
    this.parser = parser;
    nameRule = (ParserRule) GrammarUtil.findRuleForName(grammar.getGrammar(), "Name");
    keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
  }

  /** Of a name that stands in the text; {@code eth0} of a host with one NIC does not. */
  public static boolean isPossible(EObject target) {
    Place declaration = Names.declaration(target);
    return target instanceof Named && declaration != null && declaration.declaration();
  }

  /** Why the new name is impossible; null if it is not. */
  public Message obstacle(Named target, String newName) {
    if (!isName(written(newName)))
      return Message.of(
          "`%s` is no name: a name has letters, digits, _ and -, and begins with a letter",
          newName);
    for (Named other : besides(target)) {
      if (other != target && newName.equals(other.getName()))
        return Message.of("there is already something called `%s` here", newName);
    }
    return null;
  }

  /** What is unusual about a name that is possible; null if nothing is. */
  public Message remark(String newName) {
    String written = written(newName);
    return written.equals(newName)
        ? null
        : Message.of(
            "`%s` is a word of the language, and is written `%s` as a name", newName, written);
  }

  /** A word of the language is a name when it stands behind {@code ^}. */
  public String written(String name) {
    return keywords.contains(name) && !isName(name) ? "^" + name : name;
  }

  private boolean isName(String text) {
    if (text.isEmpty() || !text.equals(text.strip()) || text.contains("/")) return false;
    return !parser.parse(nameRule, new StringReader(text)).hasSyntaxErrors();
  }

  /** Nodes and flows share the names of their network, NICs and ports those of their node. */
  private static List<? extends Named> besides(Named target) {
    if (target instanceof Interface port) return Interfaces.of(Interfaces.nodeOf(port));
    Body body = Bodies.around(target.eContainer());
    List<Named> besides = new ArrayList<>();
    if (body != null && (target instanceof Node || target instanceof Flow)) {
      besides.addAll(Bodies.nodes(body));
      besides.addAll(Bodies.flows(body));
    } else if (body != null && target instanceof ValueName) {
      besides.addAll(Bodies.values(body));
      if (body instanceof Module module) besides.addAll(module.getParameters());
    } else if (body != null && target instanceof Network) {
      besides.addAll(Bodies.networks(body));
    } else if (body == null) {
      besides.addAll(EcoreUtil2.getSiblingsOfType(target, target.getClass()));
    }
    return besides;
  }
}
