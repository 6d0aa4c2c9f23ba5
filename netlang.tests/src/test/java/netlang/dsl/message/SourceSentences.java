package netlang.dsl.message;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the Java sources say: read as trees, so that a sentence may stand in several literals. */
final class SourceSentences {

  /** Three words of small letters: no code, no name, no pattern. */
  private static final Pattern SENTENCE = Pattern.compile("(?s).*\\b[a-z]{2,} [a-z]+ [a-z]{2,}.*");

  private final Map<String, String> patterns = new TreeMap<>();
  private final List<String> notConstant = new ArrayList<>();
  private final List<String> strays = new ArrayList<>();

  private SourceSentences() {}

  /** Of all sources below the folders. */
  static SourceSentences in(List<Path> folders) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> below = Files.walk(folder)) {
        below.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    SourceSentences sentences = new SourceSentences();
    sentences.read(files);
    return sentences;
  }

  /** The English patterns of all messages, each with a place where it is said. */
  Map<String, String> patterns() {
    return patterns;
  }

  /** Places of messages whose pattern is not known before the program runs. */
  List<String> notConstant() {
    return notConstant;
  }

  /** Sentences that are neither a message nor of an exception that only programmers see. */
  List<String> strays() {
    return strays;
  }

  private void read(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) new Reader(unit, positions).scan(unit, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null if the value is not known to the compiler. */
  private static String constant(ExpressionTree expression) {
    if (expression instanceof LiteralTree literal)
      return literal.getValue() instanceof String text ? text : null;
    if (expression instanceof ParenthesizedTree inner) return constant(inner.getExpression());
    if (!(expression instanceof BinaryTree sum) || sum.getKind() != Tree.Kind.PLUS) return null;
    String left = constant(sum.getLeftOperand());
    String right = constant(sum.getRightOperand());
    return left == null || right == null ? null : left + right;
  }

  private final class Reader extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    /** In what no author reads, unless it is a message. */
    private boolean unread;

    Reader(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      String method = call.getMethodSelect().toString();
      if (method.startsWith("LOG.") || method.equals("super"))
        return forProgrammers(() -> super.visitMethodInvocation(call, none));
      if (!method.equals("Message.of")) return super.visitMethodInvocation(call, none);
      String pattern = constant(call.getArguments().get(0));
      if (pattern == null) notConstant.add(place(call) + ": " + call);
      else patterns.putIfAbsent(pattern, place(call));
      for (ExpressionTree argument : call.getArguments().subList(1, call.getArguments().size()))
        scan(argument, none);
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
      return made.getIdentifier().toString().matches("Illegal.*|AssertionError|ResponseError")
          ? forProgrammers(() -> super.visitNewClass(made, none))
          : super.visitNewClass(made, none);
    }

    @Override
    public Void visitThrow(ThrowTree thrown, Void none) {
      return forProgrammers(() -> super.visitThrow(thrown, none));
    }

    private Void forProgrammers(Runnable scan) {
      boolean before = unread;
      unread = true;
      scan.run();
      unread = before;
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void none) {
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void none) {
      String text = constant(sum);
      if (text == null) return super.visitBinary(sum, none);
      stray(text, sum);
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      if (literal.getValue() instanceof String text) stray(text, literal);
      return null;
    }

    private void stray(String text, Tree tree) {
      if (!unread && SENTENCE.matcher(text).matches()) strays.add(place(tree) + ": " + text);
    }

    private String place(Tree tree) {
      String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
      return file + ":" + line;
    }
  }
}
