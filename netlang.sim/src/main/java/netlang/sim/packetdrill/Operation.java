package netlang.sim.packetdrill;

/** A system call that has begun. */
@FunctionalInterface
interface Operation {

  /** Its result; null if it blocks. To be asked again whenever something has happened. */
  CallResult attempt();
}
