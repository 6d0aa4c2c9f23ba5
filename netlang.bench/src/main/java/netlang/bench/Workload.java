package netlang.bench;

/** Something whose cost is measured; made anew for each run. */
interface Workload {

  String name();

  /** Of several kinds of the workload the one meant; empty if there is one only. */
  String variant();

  /** Its size, as its own option {@code --n} or {@code --k} counts it. */
  int n();

  /** Simulated seconds. */
  double seconds();

  /** Builds everything; what this takes counts as set-up. */
  Run prepare();

  /** A workload that is ready to go. */
  interface Run {

    /** Simulated nodes. */
    int nodes();

    /** What is measured. */
    void go();

    /** Events that were executed; 0 if nobody counts them. */
    long events();

    /** Frames put on a wire, over all links. */
    long packetHops();

    /** Octets of application data that reached an application. */
    long deliveredBytes();
  }
}
