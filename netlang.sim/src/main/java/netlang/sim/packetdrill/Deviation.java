package netlang.sim.packetdrill;

import java.util.List;

/**
 * Where a host first did something else than the script says.
 *
 * @param field what differs: {@code flags}, {@code seq}, …, or the call
 * @param details what was expected and what happened, for people; may be empty
 */
record Deviation(int line, String field, String wanted, String got, List<String> details) {}
