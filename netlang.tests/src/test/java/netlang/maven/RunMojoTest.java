package netlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMojoTest {

  private static final String GOOD =
      """
      network pair {
        host a { ip 10.0.0.1/24 }
        host b { ip 10.0.0.2/24 }
        link a -- b
        flow hello = ping a -> b
      }
      scenario "hello" on pair {
        at 0 s start hello
        expect hello succeeds
      }
      """;
  private static final String FAILING = GOOD.replace("hello succeeds", "hello fails");
  private static final String FAULTY = "network lan { link a -- b }\n";

  @TempDir Path folder;
  private final List<String> errors = new ArrayList<>();
  private final RunMojo mojo = new RunMojo();

  @BeforeEach
  void configure() {
    mojo.sources = folder.toFile();
    mojo.outputDirectory = folder.resolve("target").toFile();
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void error(CharSequence text) {
            errors.add(text.toString());
          }
        });
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String report(String name) throws IOException {
    return Files.readString(folder.resolve("target/TEST-" + name + ".xml"));
  }

  @Test
  void goodFilesPassAndLeaveTheirReports() throws Exception {
    file("lab/one.net", GOOD);
    file("two.net", GOOD);
    mojo.pcap = true;
    mojo.execute();
    assertEquals(List.of(), errors);
    assertTrue(report("lab.one").contains("tests=\"1\" failures=\"0\" errors=\"0\""));
    assertTrue(Files.exists(folder.resolve("target/two/hello/capture.pcapng")));
  }

  @Test
  void aFailedExpectationFailsTheBuildAfterAllFilesRan() throws Exception {
    file("a.net", FAILING);
    file("b.net", FAULTY);
    file("c.net", GOOD);
    MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
    assertEquals("2 files with errors or failed expectations", failure.getMessage());
    assertTrue(errors.get(0).startsWith("a.net:9: "), errors.toString());
    assertTrue(report("a").contains("failures=\"1\""));
    assertTrue(report("b").contains("errors=\"1\""));
    assertTrue(report("c").contains("failures=\"0\""));
  }

  @Test
  void excludedFilesAreNotRun() throws Exception {
    file("good/a.net", GOOD);
    file("wrong/b.net", FAULTY);
    mojo.excludes = List.of("wrong/**");
    mojo.execute();
    assertFalse(Files.exists(folder.resolve("target/TEST-wrong.b.xml")));
    assertTrue(Files.exists(folder.resolve("target/TEST-good.a.xml")));
  }

  @Test
  void skippingWritesNothing() throws Exception {
    file("a.net", FAULTY);
    mojo.skip = true;
    mojo.execute();
    assertFalse(Files.exists(folder.resolve("target")));
  }

  @Test
  void anUnwritableFolderIsNoTestFailure() throws Exception {
    file("a.net", GOOD);
    Files.writeString(folder.resolve("target"), "in the way");
    MojoExecutionException unusable = assertThrows(MojoExecutionException.class, mojo::execute);
    assertTrue(unusable.getMessage().contains("target"), unusable.getMessage());
  }

  @Test
  void checkFailsForErrorsOnly() throws Exception {
    CheckMojo check = new CheckMojo();
    check.sources = folder.toFile();
    check.setLog(mojo.getLog());
    file("a.net", FAILING);
    check.execute();
    file("b.net", FAULTY);
    MojoFailureException failure = assertThrows(MojoFailureException.class, check::execute);
    assertEquals("1 file with errors", failure.getMessage());
    assertTrue(errors.get(0).startsWith("b.net:1:20: error: "), errors.toString());
  }

  @Test
  void messagesAreInTheLanguageOfTheUser() throws Exception {
    file("b.net", FAULTY);
    mojo.lang = "ko";
    assertThrows(MojoFailureException.class, mojo::execute);
    assertTrue(errors.get(0).contains("`a`라는 호스트, 라우터, 스위치는 없습니다"), errors.toString());
    mojo.severities = Map.of("V8", "warning");
    MojoExecutionException wrong = assertThrows(MojoExecutionException.class, mojo::execute);
    assertEquals("'V8'은 검사 코드가 아닙니다. V08이나 N03과 같은 모양입니다", wrong.getMessage());
  }

  @Test
  void anUnknownLanguageIsRefused() throws Exception {
    file("a.net", GOOD);
    mojo.lang = "xx";
    MojoExecutionException wrong = assertThrows(MojoExecutionException.class, mojo::execute);
    assertEquals("'xx' is no language of messages: parameter lang is en or ko", wrong.getMessage());
  }
}
