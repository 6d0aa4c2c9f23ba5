package netlang.bench;

/** {@code java -jar netlang.bench.jar WORKLOAD …}: runs one whole workload and prints its JSON line. */
final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.err.println("netlang.bench: no workload yet");
    System.exit(2);
  }
}
