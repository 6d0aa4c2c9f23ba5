package netlang.cli;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code ClassData ARCHIVE}: makes the archive of loaded classes from which {@code ./netlang}
 * starts in half the time.
 *
 * <p>A static archive: one that Java writes when a program ends leaves out EMF, ANTLR and picocli,
 * whose class files are older than Java 6. Without an archive everything works, so a failure is one
 * line and exit status 0.
 */
final class ClassData {

  private static final long LONGEST_SECONDS = 120;

  private ClassData() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2) {
      useEveryCommand(Path.of(args[1]));
      return;
    }
    try {
      write(Path.of(args[0]));
    } catch (IOException | RuntimeException e) {
      System.err.println("netlang: no archive of classes, it starts slower: " + e);
    }
  }

  private static void write(Path archive) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("netlang");
    // beside the archive, or it could not be renamed
    Path part = Path.of(archive + "." + ProcessHandle.current().pid());
    try {
      Path classes = folder.resolve("classes");
      java(
          "-XX:DumpLoadedClassList=" + classes,
          "-cp",
          jar(),
          ClassData.class.getName(),
          "use",
          folder.toString());
      java(
          "-Xshare:dump",
          "-XX:SharedClassListFile=" + classes,
          "-XX:SharedArchiveFile=" + part,
          "-cp",
          jar());
      Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
      delete(folder);
    }
  }

  private static String jar() {
    return System.getProperty("java.class.path");
  }

  private static void java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dguice_bytecode_gen_option=DISABLED");
    command.add("-Dlog4j.defaultInitOverride=true");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
    if (process.waitFor() != 0) throw new IOException("failed: " + String.join(" ", command));
  }

  /** Runs each command once, so that its classes are loaded. */
  private static void useEveryCommand(Path folder) throws IOException {
    Console nowhere = Console.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    String file = folder.resolve("class-data.net").toString();
    String results = folder.resolve("results").toString();
    try (InputStream network = ClassData.class.getResourceAsStream("class-data.net")) {
      Files.copy(network, Path.of(file));
    }
    Main.execute(nowhere, "check", "--strict", file);
    Main.execute(nowhere, "run", "--pcap", "--out", results, file);
    Main.execute(nowhere, "format", "--check", file);
    Main.execute(nowhere, "export", "--to", "dot", file);
    Main.execute(nowhere, "plan", "103.9.32.146/26", "--explain");
    Main.execute(nowhere, "plan", "103.9.32.0/24", "--hosts", "12", "--explain", "--compare");
    Main.execute(nowhere, "plan", "103.9.32.0/24", "--subnets", "17", "--hosts", "12");
    System.setIn(session(Files.readString(Path.of(file))));
    Main.execute(nowhere, "lsp");
    Main.execute(nowhere, "run", "--help");
    Main.execute(nowhere, "check", "no-such-file.net");
    Main.execute(nowhere, "--no-such-option");
  }

  /** An editor that opens a file, asks something, and goes. */
  private static InputStream session(String text) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", "file:///class-data.net");
    document.addProperty("languageId", "netlang");
    document.addProperty("version", 1);
    document.addProperty("text", text);
    String file = "{\"textDocument\": " + document + "}";
    String place =
        "{\"textDocument\": " + document + ", \"position\": {\"line\": 1, \"character\": 2}}";
    StringBuilder session = new StringBuilder();
    session.append(message(1, "initialize", "{\"capabilities\": {}}"));
    session.append(message(0, "initialized", "{}"));
    session.append(message(0, "textDocument/didOpen", file));
    session.append(message(2, "textDocument/documentSymbol", file));
    session.append(message(3, "textDocument/semanticTokens/full", file));
    session.append(message(4, "textDocument/completion", place));
    session.append(message(5, "textDocument/hover", place));
    session.append(message(6, "shutdown", "null"));
    session.append(message(0, "exit", "null"));
    return new ByteArrayInputStream(session.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param id 0 of a notification
   */
  private static String message(int id, String method, String params) {
    String content =
        "{\"jsonrpc\": \"2.0\", "
            + (id == 0 ? "" : "\"id\": " + id + ", ")
            + "\"method\": \""
            + method
            + "\", \"params\": "
            + params
            + "}";
    int length = content.getBytes(StandardCharsets.UTF_8).length;
    return "Content-Length: " + length + "\r\n\r\n" + content;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
