package netlang.dsl.expand;

import java.util.List;
import netlang.dsl.expression.Call;
import netlang.dsl.expression.Expression;
import netlang.dsl.message.Message;
import netlang.dsl.value.Spelling;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;

/**
 * What can be asked of a network or an address: {@code lan.host(10)}, {@code block.subnet(2, 28)}.
 */
public final class Functions {

  /** Those of a network. */
  public static final List<String> OF_NETWORKS =
      List.of(
          "host",
          "subnet",
          "address",
          "first",
          "last",
          "network",
          "broadcast",
          "mask",
          "length",
          "hosts");

  /** Those of an address with its prefix length. */
  public static final List<String> OF_HOST_ADDRESSES = List.of("address", "network", "length");

  private final Evaluator evaluator;

  Functions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value apply(Value value, Call call, Environment environment) {
    if (call.getFunction() == null) throw NotExpandable.silently(call);
    if (value instanceof Value.Network network) return ofNetwork(network, call, environment);
    if (value instanceof Value.HostAddress host) return ofHost(host.address(), call);
    throw NotExpandable.expression(
        call, Message.of("%s is %s, of which nothing can be asked", value, value.kind()));
  }

  private Value ofNetwork(Value.Network value, Call call, Environment environment) {
    Ipv4Prefix prefix = value.prefix();
    NamedSubnet subnet = value.subnet();
    return switch (call.getFunction()) {
      case "host" -> host(value, call, environment);
      case "subnet" -> subnet(prefix, call, environment);
      case "address" -> {
        long number = whole(call, 0, environment, 1);
        check(number >= 0 && number < prefix.size(), call, prefix, number, prefix.size() - 1);
        yield new Value.Address(nth(prefix, number));
      }
      case "first" -> host(without(call, prefix.firstHost()), prefix, subnet);
      case "last" -> host(without(call, prefix.lastHost()), prefix, subnet);
      case "network" -> new Value.Address(without(call, prefix).network());
      case "broadcast" -> new Value.Address(without(call, prefix).broadcast());
      case "mask" -> new Value.Address(new Ipv4Address(without(call, prefix).mask()));
      case "length" -> Value.Number.of(without(call, prefix).length());
      case "hosts" -> Value.Number.of(without(call, prefix).usableHosts());
      default -> throw unknown(call, value, OF_NETWORKS);
    };
  }

  private Value ofHost(InterfaceAddress host, Call call) {
    return switch (without(call, call).getFunction()) {
      case "address" -> new Value.Address(host.address());
      case "network" -> new Value.Network(host.network(), null);
      case "length" -> Value.Number.of(host.prefixLength());
      default -> throw unknown(call, new Value.HostAddress(host, null), OF_HOST_ADDRESSES);
    };
  }

  private static NotExpandable unknown(Call call, Value value, List<String> known) {
    String nearest = Spelling.nearest(call.getFunction(), known);
    String name = call.getFunction();
    return NotExpandable.expression(
        call,
        nearest.isEmpty()
            ? Message.of(
                "%s has no `%s`; there is %s", value.kind(), name, String.join(", ", known))
            : Message.of("%s has no `%s`; did you mean `%s`?", value.kind(), name, nearest));
  }

  /** The n-th host, counted from 1. */
  private Value host(Value.Network value, Call call, Environment environment) {
    long number = whole(call, 0, environment, 1);
    Ipv4Prefix prefix = value.prefix();
    check(
        number >= 1 && number <= prefix.usableHosts(), call, prefix, number, prefix.usableHosts());
    Ipv4Address address = nth(prefix, prefix.hasBroadcast() ? number : number - 1);
    return host(address, prefix, value.subnet());
  }

  private static Value host(Ipv4Address address, Ipv4Prefix prefix, NamedSubnet subnet) {
    return new Value.HostAddress(new InterfaceAddress(address, prefix.length()), subnet);
  }

  /** The n-th network of that length inside, counted from 1. */
  private Value subnet(Ipv4Prefix prefix, Call call, Environment environment) {
    long number = whole(call, 0, environment, 2);
    long length = whole(call, 1, environment, 2);
    if (length < prefix.length() || length > 32)
      throw NotExpandable.expression(
          call,
          Message.of(
              "/%s is no part of %s: its subnets have a length from %s to 32",
              length, prefix, prefix.length()));
    long count = 1L << length - prefix.length();
    check(number >= 1 && number <= count, call, prefix, number, count);
    Ipv4Address first = nth(prefix, (number - 1) << 32 - length);
    return new Value.Network(new Ipv4Prefix(first, (int) length), null);
  }

  private static Ipv4Address nth(Ipv4Prefix prefix, long number) {
    return new Ipv4Address((int) (prefix.network().value() + number));
  }

  private static void check(boolean inside, Call call, Ipv4Prefix prefix, long number, long last) {
    if (inside) return;
    throw NotExpandable.expression(
        call,
        Message.of(
            "%s has no `%s(%s)`: the last one is %s", prefix, call.getFunction(), number, last));
  }

  private long whole(Call call, int place, Environment environment, int count) {
    List<Expression> arguments = call.getArguments();
    if (arguments.size() == count) return evaluator.whole(arguments.get(place), environment);
    throw NotExpandable.expression(
        call,
        count == 1
            ? Message.of("`%s` needs a number, as in `%1$s(1)`", call.getFunction())
            : Message.of(
                "`%s` needs two numbers, which one and its length, as in `%1$s(1, 26)`",
                call.getFunction()));
  }

  private static <T> T without(Call call, T result) {
    if (call.getArguments().isEmpty()) return result;
    throw NotExpandable.expression(
        call, Message.of("`%s` takes nothing in parentheses", call.getFunction()));
  }
}
