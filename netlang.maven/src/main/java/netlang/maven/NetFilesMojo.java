package netlang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import netlang.dsl.message.Language;
import netlang.run.Diagnostic;
import netlang.run.DiagnosticPrinter;
import netlang.run.LoadedFile;
import netlang.run.SeverityRules;
import netlang.run.UserError;
import netlang.run.Workspace;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.util.DirectoryScanner;

/** A goal over all files of a folder; a fault in one keeps none of the others from their turn. */
abstract class NetFilesMojo extends AbstractMojo {

  /** Where the files are. */
  @Parameter(property = "netlang.sources", defaultValue = "${project.basedir}")
  File sources;

  /**
   * Which files, as Ant patterns below {@code sources}; all that end in {@code .net} unless said
   * otherwise.
   */
  @Parameter List<String> includes = List.of("**/*.net");

  /** Which not. */
  @Parameter List<String> excludes = List.of();

  /** Does nothing. */
  @Parameter(property = "netlang.skip")
  boolean skip;

  /** Warnings are errors. */
  @Parameter(property = "netlang.strict")
  boolean strict;

  /** {@code error}, {@code warning} or {@code info} for a check, by its code. */
  @Parameter Map<String, String> severities = Map.of();

  /** Of messages: {@code en} or {@code ko}; that of the system unless said otherwise. */
  @Parameter(property = "netlang.lang")
  String lang;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("netlang: skipped");
      return;
    }
    List<String> names = names();
    if (names.isEmpty()) getLog().warn("netlang: no files in " + sources + " match " + includes);
    Language language = language();
    try {
      Workspace workspace = new Workspace();
      workspace.speak(language);
      String fault = execute(workspace, names);
      if (!fault.isEmpty()) throw new MojoFailureException(fault);
    } catch (UserError e) {
      throw new MojoExecutionException(e.message().in(language), e);
    }
  }

  private Language language() throws MojoExecutionException {
    if (lang == null) return Language.of(Locale.getDefault());
    return Language.ofTag(lang)
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "'" + lang + "' is no language of messages: parameter lang is en or ko"));
  }

  /** Returns what is wrong, in a sentence, or an empty text. */
  abstract String execute(Workspace workspace, List<String> names);

  private List<String> names() throws MojoExecutionException {
    if (!sources.isDirectory())
      throw new MojoExecutionException(sources + " is no folder: parameter sources");
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(sources);
    scanner.setIncludes(includes.toArray(String[]::new));
    scanner.setExcludes(excludes.toArray(String[]::new));
    scanner.addDefaultExcludes();
    scanner.scan();
    return Stream.of(scanner.getIncludedFiles())
        .map(name -> name.replace(File.separatorChar, '/'))
        .sorted()
        .toList();
  }

  final Path folder() {
    return sources.toPath();
  }

  final SeverityRules rules() {
    return SeverityRules.parse(
        severities.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList(),
        strict);
  }

  final void log(LoadedFile file) {
    for (Diagnostic diagnostic : file.diagnostics()) {
      String text = DiagnosticPrinter.print(diagnostic);
      switch (diagnostic.severity()) {
        case ERROR -> getLog().error(text);
        case WARNING -> getLog().warn(text);
        case INFO -> getLog().info(text);
      }
    }
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
