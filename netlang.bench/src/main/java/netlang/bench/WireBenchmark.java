package netlang.bench;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Octets are made only for captures and bit errors: what that costs, and what a router's hop does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireBenchmark {

  /** Octets of UDP data. */
  @Param({"0", "1000"})
  public int size;

  private final ByteBuffer out = ByteBuffer.allocate(2_000);
  private Ipv4Packet packet;
  private EthernetFrame frame;
  private byte[] octets;

  @Setup
  public void make() {
    Ipv4Address from = Ipv4Address.parse("10.0.0.1");
    Ipv4Address to = Ipv4Address.parse("10.0.0.2");
    UdpDatagram datagram = new UdpDatagram(40_000, 9, Payload.pattern(size));
    packet = new Ipv4Packet(0, 1, true, false, 0, 64, from, to, datagram);
    frame = new EthernetFrame(new MacAddress(2), new MacAddress(1), packet);
    octets = frame.bytes();
  }

  /** IPv4 and UDP with their checksums. */
  @Benchmark
  public ByteBuffer emitPacket() {
    out.clear();
    packet.emit(out);
    return out;
  }

  @Benchmark
  public int frameCheckSequence() {
    return EthernetFrame.fcs(octets);
  }

  @Benchmark
  public EthernetFrame parseFrame() {
    return EthernetFrame.parse(octets);
  }

  /** The two records that a router makes. */
  @Benchmark
  public EthernetFrame forward() {
    return new EthernetFrame(
        frame.source(), frame.destination(), packet.withTimeToLive(packet.timeToLive() - 1));
  }
}
