package netlang.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output and standard error, in UTF-8 wherever the program runs, so that its output is the
 * same everywhere.
 */
final class Console {

  /** Standard output takes nothing more: nobody reads it, or the disk is full. */
  static final class OutputLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutputLost(IOException cause) {
      super(cause.getMessage(), cause);
    }

    boolean nobodyReads() {
      return getMessage() != null && getMessage().contains("Broken pipe");
    }
  }

  private final OutputStream bytes;
  private final Writer out;
  private final PrintWriter err;

  private Console(OutputStream out, OutputStream err) {
    bytes = out;
    this.out =
        new LoudWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
  }

  static Console standard() {
    return new Console(
        new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
  }

  /** For tests. */
  static Console of(OutputStream out, OutputStream err) {
    return new Console(out, err);
  }

  /** Standard output; it throws {@link OutputLost} instead of an {@link IOException}. */
  Writer out() {
    return out;
  }

  /** Standard output as it is, for those who write nothing else there. */
  OutputStream bytes() {
    return bytes;
  }

  void print(String line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new OutputLost(e);
    }
  }

  /** To standard error, behind what was printed so far. */
  void complain(String line) {
    flush();
    err.println(line);
    err.flush();
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new OutputLost(e);
    }
  }

  PrintWriter err() {
    return err;
  }

  /**
   * Fails once, and by an exception of its own: a recorder that also writes result files must not
   * take a lost standard output for its own failure.
   */
  private static final class LoudWriter extends Writer {

    private final Writer target;
    private boolean lost;

    LoudWriter(Writer target) {
      this.target = target;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
      attempt(() -> target.write(chars, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) {
      attempt(() -> target.write(text, offset, length));
    }

    @Override
    public void flush() {
      attempt(target::flush);
    }

    @Override
    public void close() {
      flush();
    }

    private void attempt(Attempt attempt) {
      if (lost) return;
      try {
        attempt.make();
      } catch (IOException e) {
        lost = true;
        throw new OutputLost(e);
      }
    }
  }

  private interface Attempt {
    void make() throws IOException;
  }
}
