package netlang.sim.apps;

/** Reads nothing: what arrives stays with TCP until its buffer is full. */
final class IdleReader implements Reader {

  @Override
  public void begin() {}

  @Override
  public void readable() {}

  @Override
  public void end() {}
}
