package netlang.run;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netlang.dsl.NetLangStandaloneSetup;
import netlang.dsl.compile.NetworkCompiler;
import netlang.dsl.expand.Expansion;
import netlang.dsl.expand.Expansions;
import netlang.dsl.formatting2.Formatting;
import netlang.dsl.message.Language;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.reach.Reachability;
import netlang.dsl.validation.IssueCodes;
import netlang.dsl.validation.LeveledIssue;
import netlang.dsl.wiring.Wiring;
import netlang.sim.plan.ScenarioPlan;
import org.apache.log4j.Logger;
import org.apache.log4j.varia.NullAppender;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/**
 * The language, set up once; reads and checks any number of files, each for itself. Not for several
 * threads at once.
 */
public final class Workspace {

  private final Injector injector;
  private final ConstantReader constants;

  public Workspace() {
    this(setUp());
  }

  /** For those who have set the language up already. */
  public Workspace(Injector injector) {
    this.injector = injector;
    this.constants = new ConstantReader(injector.getInstance(IParser.class));
  }

  /** From now on; English at first. */
  public void speak(Language language) {
    speaker().speak(language);
  }

  Speaker speaker() {
    return injector.getInstance(Speaker.class);
  }

  private static Injector setUp() {
    // no byte code made at run time: Xtext needs none; quicker, and no warning about
    // sun.misc.Unsafe on Java 24
    if (System.getProperty("guice_bytecode_gen_option") == null)
      System.setProperty("guice_bytecode_gen_option", "DISABLED");
    Logger root = Logger.getRootLogger();
    if (!root.getAllAppenders().hasMoreElements()) root.addAppender(new NullAppender());
    return new NetLangStandaloneSetup().createInjectorAndDoEMFRegistration();
  }

  /**
   * Values for constants, to be given to files that declare them.
   *
   * @param values texts of the language by the name of the constant: {@code 50}, {@code 2 ms}
   * @throws UserError if one is anything else than a single expression on one line
   */
  public ConstantValues values(Map<String, String> values) {
    Map<String, String> checked = new LinkedHashMap<>();
    values.forEach((name, value) -> checked.put(name, constants.checked(name, value)));
    return new ConstantValues(checked);
  }

  /** Those that a run can set, in the order of the text; nothing if it has errors of syntax. */
  public Optional<List<DeclaredConstant>> constants(String text) {
    return constants.declaredIn(text);
  }

  /** With the values of the file itself. */
  public LoadedFile load(Path path, String name, SeverityRules rules) {
    return load(path, name, rules, ConstantValues.NONE);
  }

  /**
   * Reads, checks and compiles. Whatever is wrong with the file is a diagnostic, also that it
   * cannot be read, or has no such constant.
   *
   * @param name as the user named the file; it appears in diagnostics and traces
   */
  public LoadedFile load(Path path, String name, SeverityRules rules, ConstantValues values) {
    try {
      return load(path, name, read(path, name, values), rules);
    } catch (SourceText.Unreadable e) {
      return LoadedFile.unreadable(path, name, e.diagnostic(speaker()));
    }
  }

  /** The text that an editor has, which may not be saved yet, with its own values. */
  public LoadedFile load(Path path, String name, String text, SeverityRules rules) {
    return load(path, name, text, rules, ConstantValues.NONE);
  }

  /** The same with the text that an editor has. */
  public LoadedFile load(
      Path path, String name, String text, SeverityRules rules, ConstantValues values) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return load(path, name, with(values, SourceText.of(name, utf8)), rules);
    } catch (SourceText.Unreadable e) {
      return LoadedFile.unreadable(path, name, e.diagnostic(speaker()));
    }
  }

  /** Reads and checks, but does not compile. */
  public List<Diagnostic> check(
      Path path, String name, SeverityRules rules, ConstantValues values) {
    try {
      SourceText source = read(path, name, values);
      return check(name, parse(path, source), source, rules);
    } catch (SourceText.Unreadable e) {
      return List.of(e.diagnostic(speaker()));
    }
  }

  private SourceText read(Path path, String name, ConstantValues values)
      throws SourceText.Unreadable {
    return with(values, SourceText.read(path, name));
  }

  private SourceText with(ConstantValues values, SourceText source) throws SourceText.Unreadable {
    return values.isEmpty() ? source : source.with(values, constants);
  }

  private LoadedFile load(Path path, String name, SourceText source, SeverityRules rules) {
    Resource resource = parse(path, source);
    List<Diagnostic> diagnostics = check(name, resource, source, rules);
    boolean wrong = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new LoadedFile(
        path, name, diagnostics, wrong ? List.of() : compile(resource, name), imported(resource));
  }

  private static Set<Path> imported(Resource resource) {
    Set<Path> imported = new HashSet<>();
    for (Resource other : resource.getResourceSet().getResources())
      if (other != resource && other.getURI().isFile())
        imported.add(Path.of(other.getURI().toFileString()));
    return imported;
  }

  /** Reads a file and formats its text, which only errors of syntax prevent. */
  public FormattedFile format(Path path, String name) {
    SourceText source;
    try {
      source = SourceText.read(path, name);
    } catch (SourceText.Unreadable e) {
      return new FormattedFile(path, name, List.of(e.diagnostic(speaker())), "", "");
    }
    XtextResource resource = parse(path, source);
    String formatted = injector.getInstance(Formatting.class).format(resource);
    return new FormattedFile(path, name, syntaxErrors(resource, source), source.text(), formatted);
  }

  /**
   * Who reaches whom in a file that can be read, also if the checks find errors in it: they may be
   * what one wants to see.
   */
  public ReachableFile reach(Path path, String name, ConstantValues values) {
    SourceText source;
    try {
      source = read(path, name, values);
    } catch (SourceText.Unreadable e) {
      return new ReachableFile(List.of(e.diagnostic(speaker())), List.of());
    }
    XtextResource resource = parse(path, source);
    List<Diagnostic> diagnostics = check(name, resource, source, SeverityRules.DEFAULT);
    List<String> lines = new ArrayList<>();
    if (resource.getErrors().isEmpty() && !resource.getContents().isEmpty())
      for (Network network : expanded(resource).file().getNetworks())
        lines.addAll(
            ReachReport.of(network, Reachability.of(network, Wiring.of(network)), speaker()));
    return new ReachableFile(diagnostics, lines);
  }

  private Expansion expanded(Resource resource) {
    return injector.getInstance(Expansions.class).of((NetFile) resource.getContents().get(0));
  }

  private static List<Diagnostic> syntaxErrors(XtextResource resource, SourceText source) {
    return resource.getErrors().stream()
        .filter(XtextSyntaxDiagnostic.class::isInstance)
        .map(XtextSyntaxDiagnostic.class::cast)
        .map(
            error ->
                source.diagnostic(
                    error.getOffset(),
                    error.getLength(),
                    Severity.ERROR,
                    "syntax",
                    error.getMessage()))
        .sorted(Diagnostic.BY_PLACE)
        .toList();
  }

  private XtextResource parse(Path path, SourceText source) {
    ResourceSet resources = injector.getInstance(XtextResourceSet.class);
    // not the factory that whoever set the language up last has left for all
    resources
        .getResourceFactoryRegistry()
        .getExtensionToFactoryMap()
        .put("net", injector.getInstance(IResourceFactory.class));
    resources.getLoadOptions().put(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name());
    XtextResource resource =
        (XtextResource)
            resources.createResource(URI.createFileURI(path.toAbsolutePath().toString()));
    byte[] utf8 = source.text().getBytes(StandardCharsets.UTF_8);
    try {
      resource.load(new ByteArrayInputStream(utf8), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return resource;
  }

  private List<Diagnostic> check(
      String name, Resource resource, SourceText source, SeverityRules rules) {
    if (resource.getContents().isEmpty() && resource.getErrors().isEmpty())
      return List.of(Diagnostic.ofFile(name, speaker().say(SourceText.nothingButComments())));
    IResourceValidator validator = injector.getInstance(IResourceValidator.class);
    return validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
        .flatMap(issue -> rules.apply(diagnostic(issue, source), LeveledIssue.said(issue)).stream())
        .sorted(Diagnostic.BY_PLACE)
        .distinct()
        .toList();
  }

  private static Diagnostic diagnostic(Issue issue, SourceText source) {
    int offset = issue.getOffset() == null ? 0 : issue.getOffset();
    int length = issue.getLength() == null ? 1 : issue.getLength();
    Severity usual = Severity.of(LeveledIssue.usual(issue)).orElse(Severity.INFO);
    return source.diagnostic(
        offset, length, usual, IssueCodes.shown(issue.getCode()), issue.getMessage());
  }

  private List<ScenarioPlan> compile(Resource resource, String name) {
    NetFile file = (NetFile) resource.getContents().get(0);
    return new NetworkCompiler().compile(injector.getInstance(Expansions.class).of(file), name);
  }
}
