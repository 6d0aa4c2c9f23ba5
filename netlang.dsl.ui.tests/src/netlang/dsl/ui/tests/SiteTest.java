package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The update site, and what p2's director made of it in a workbench that knew nothing of NetLang.
 */
class SiteTest {

  private static final Path RELENG = Path.of(System.getProperty("netlang.releng"));
  private static final Path SITE = RELENG.resolve("netlang.repository/target/repository");
  private static final Path WORKBENCH =
      RELENG.resolve("netlang.plain/target/products/plain.workbench/linux/gtk/x86_64");

  private static Set<String> installed() throws IOException {
    Path list =
        WORKBENCH.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    Set<String> bundles = new TreeSet<>();
    for (String line : Files.readAllLines(list)) {
      if (line.startsWith("#")) continue;
      String[] fields = line.split(",");
      assertTrue(Files.exists(WORKBENCH.resolve(fields[2])), line);
      bundles.add(fields[0]);
    }
    return bundles;
  }

  @Test
  void theFeatureIsInstalledWithAllItNeeds() throws IOException {
    Set<String> missing =
        new TreeSet<>(
            Set.of(
                "netlang.sim",
                "netlang.dsl",
                "netlang.dsl.ide",
                "netlang.run",
                "netlang.dsl.ui",
                "org.eclipse.xtext.ide",
                "org.eclipse.lsp4j",
                "com.google.inject",
                "org.eclipse.elk.alg.layered",
                "org.eclipse.search"));
    missing.removeAll(installed());
    assertEquals(Set.of(), missing);
  }

  @Test
  void theSiteIsAFolderAndAnArchive() throws IOException {
    assertTrue(
        Files.exists(SITE.resolve("content.jar")) || Files.exists(SITE.resolve("content.xml.xz")));
    try (Stream<Path> files = Files.list(SITE.getParent())) {
      assertTrue(files.anyMatch(file -> file.toString().endsWith(".zip")));
    }
  }
}
