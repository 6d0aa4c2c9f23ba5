package netlang.dsl.ide.fix;

/** Something stands in another file, or is implied: a fix that would change it is none. */
final class NotWrittenHere extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotWrittenHere() {
    super(null, null, false, false);
  }
}
