package netlang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What one run of a workload cost.
 *
 * @param warmups runs of the same workload before it in the same virtual machine
 * @param setupSeconds wall time until everything is built
 * @param runSeconds wall time of the run
 * @param cpuSeconds CPU time of the whole process during the run, compiler and garbage collector
 *     included; in steps of 10 ms on Linux
 * @param threadSeconds CPU time of the simulating thread alone
 * @param heapSetupBytes what plan and simulation keep on the heap before the run
 * @param heapEndBytes the same after the run
 * @param rssSetupMb peak resident memory before the run, MiB
 * @param rssMb the same after the run
 */
record Measurement(
    Workload workload,
    int nodes,
    int warmups,
    double setupSeconds,
    double runSeconds,
    double cpuSeconds,
    double threadSeconds,
    long events,
    long packetHops,
    long deliveredBytes,
    long heapSetupBytes,
    long heapEndBytes,
    double rssSetupMb,
    double rssMb) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Runs it {@code warmups} times, and once more, which counts. */
  static Measurement of(Workload workload, int warmups) {
    for (int i = 0; i < warmups; i++) workload.prepare().go();
    long heap = usedHeap();
    long start = System.nanoTime();
    Workload.Run run = workload.prepare();
    long setup = System.nanoTime() - start;
    long heapSetup = usedHeap() - heap;
    double rssSetup = peakResidentMb();
    long cpu = SYSTEM.getProcessCpuTime();
    long thread = THREADS.getCurrentThreadCpuTime();
    start = System.nanoTime();
    run.go();
    long wall = System.nanoTime() - start;
    thread = THREADS.getCurrentThreadCpuTime() - thread;
    cpu = SYSTEM.getProcessCpuTime() - cpu;
    double rss = peakResidentMb();
    long heapEnd = usedHeap() - heap;
    Measurement measured =
        new Measurement(
            workload,
            run.nodes(),
            warmups,
            setup * 1e-9,
            wall * 1e-9,
            cpu * 1e-9,
            thread * 1e-9,
            run.events(),
            run.packetHops(),
            run.deliveredBytes(),
            heapSetup,
            heapEnd,
            rssSetup,
            rss);
    Reference.reachabilityFence(run);
    return measured;
  }

  double cpuNanosPerHop() {
    return packetHops == 0 ? 0 : cpuSeconds * 1e9 / packetHops;
  }

  /** With the fields of the ns-3 programs in their order, and our own behind them. */
  String json(String build, boolean counting) {
    return String.format(
        Locale.ROOT,
        "{\"sim\":\"netlang\",\"build\":\"%s\",\"workload\":\"%s\",\"variant\":\"%s\",\"n\":%d,"
            + "\"nodes\":%d,\"counting\":%b,\"sim_s\":%s,\"setup_s\":%.4f,\"run_s\":%.4f,"
            + "\"cpu_s\":%.4f,\"events\":%d,\"packet_hops\":%d,\"delivered_bytes\":%d,"
            + "\"events_per_s\":%.0f,\"hops_per_s\":%.0f,\"ns_per_hop\":%.1f,"
            + "\"cpu_ns_per_hop\":%.1f,\"cpu_ns_per_event\":%.1f,\"thread_cpu_s\":%.4f,\"sim_per_wall\":%.4g,"
            + "\"rss_setup_mb\":%.1f,\"rss_mb\":%.1f,\"heap_setup_bytes\":%d,"
            + "\"heap_setup_bytes_per_host\":%d,\"heap_end_bytes\":%d,\"warmups\":%d}",
        build,
        workload.name(),
        workload.variant(),
        workload.n(),
        nodes,
        counting,
        workload.seconds(),
        setupSeconds,
        runSeconds,
        cpuSeconds,
        events,
        packetHops,
        deliveredBytes,
        events / runSeconds,
        packetHops / runSeconds,
        packetHops == 0 ? 0 : runSeconds * 1e9 / packetHops,
        cpuNanosPerHop(),
        events == 0 ? 0 : cpuSeconds * 1e9 / events,
        threadSeconds,
        workload.seconds() / runSeconds,
        rssSetupMb,
        rssMb,
        heapSetupBytes,
        heapSetupBytes / workload.n(),
        heapEndBytes,
        warmups);
  }

  /**
   * Four times: the serial collector leaves some garbage where it is in three collections out of
   * four.
   */
  private static long usedHeap() {
    for (int i = 0; i < 4; i++) System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** VmHWM of Linux; 0 on other systems. */
  private static double peakResidentMb() {
    Path status = Path.of("/proc/self/status");
    try {
      if (!Files.exists(status)) return 0;
      for (String line : Files.readAllLines(status))
        if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      return 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }
}
