package netlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which NetLang this is, as the build wrote it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {all()};
  }

  /** Of NetLang, Java and the system: what a report of a bug needs. */
  static String all() {
    return "netlang "
        + properties().getProperty("version")
        + ", Java "
        + System.getProperty("java.runtime.version")
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
