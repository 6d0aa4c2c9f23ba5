package netlang.dsl.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import netlang.dsl.NetFiles;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/** What the checks say about a text, with the very characters that they mark. */
record Issues(String source, List<Issue> all) {

  static Issues of(String source) {
    return of(source, NetFiles.resource(source));
  }

  /** Of a file, with what it imports. */
  static Issues of(Path file) throws IOException {
    return of(Files.readString(file), NetFiles.resource(file));
  }

  /** Of a network {@code n} with this body. */
  static Issues inNetwork(String body) {
    return of("network n {\n" + body + "\n}\n");
  }

  /** Of a scenario {@code s} with this body, on a small network. */
  static Issues inScenario(String body) {
    return of(SMALL + "scenario s {\n" + body + "\n}\n");
  }

  private static final String SMALL =
      """
      network n {
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 }
        switch s1
        link a -- s1 -- b
        flow hello = ping a -> b
        flow voice = udp a -> b:5004 { rate 50/s }
        flow path = traceroute a -> b
      }
      """;

  private static Issues of(String source, XtextResource resource) {
    // other tests put EMF's registries back to what they were before the language was set up
    NetFiles.get(NetLangValidator.class).register(NetFiles.get(EValidatorRegistrar.class));
    List<Issue> issues =
        NetFiles.get(IResourceValidator.class)
            .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)
            .stream()
            .sorted(
                Comparator.comparing(Issue::getOffset)
                    .thenComparing(Issue::getCode)
                    .thenComparing(Issue::getMessage))
            .toList();
    return new Issues(source, issues);
  }

  boolean hasErrors() {
    return all.stream().anyMatch(issue -> severity(issue).equals("error"));
  }

  /** One issue a line, in the order of the text: {@code error V21 'marked text' message}. */
  @Override
  public String toString() {
    return all.stream().map(this::print).collect(Collectors.joining("\n"));
  }

  /** Those with the code, without their messages: {@code error '10.1.1.300', warning '24'}. */
  String marks(String code) {
    return all.stream()
        .filter(issue -> code.equals(issue.getCode()))
        .map(issue -> severity(issue) + " '" + marked(issue) + "'")
        .collect(Collectors.joining(", "));
  }

  /** The messages of those with the code, one a line. */
  String messages(String code) {
    return all.stream()
        .filter(issue -> code.equals(issue.getCode()))
        .map(Issue::getMessage)
        .collect(Collectors.joining("\n"));
  }

  private String print(Issue issue) {
    return severity(issue)
        + " "
        + issue.getCode()
        + " '"
        + marked(issue)
        + "' "
        + issue.getMessage();
  }

  static String severity(Issue issue) {
    return issue.getSeverity().name().toLowerCase(Locale.ROOT);
  }

  private String marked(Issue issue) {
    return source.substring(issue.getOffset(), issue.getOffset() + issue.getLength());
  }
}
