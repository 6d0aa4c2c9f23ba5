package netlang.sim.record;

/** The four layers of the Internet model, RFC 1122 §1.1.3, beside the seven of OSI. */
public enum TcpIpLayer {
  NETWORK_ACCESS("Network access"),
  INTERNET("Internet"),
  TRANSPORT("Transport"),
  APPLICATION("Application");

  private final String title;

  TcpIpLayer(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The layer that does the work of an OSI layer, 1–7. */
  public static TcpIpLayer ofOsi(int layer) {
    return switch (layer) {
      case 1, 2 -> NETWORK_ACCESS;
      case 3 -> INTERNET;
      case 4 -> TRANSPORT;
      case 5, 6, 7 -> APPLICATION;
      default -> throw new IllegalArgumentException("OSI layer " + layer);
    };
  }
}
