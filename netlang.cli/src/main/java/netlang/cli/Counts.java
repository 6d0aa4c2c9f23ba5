package netlang.cli;

import netlang.dsl.message.Message;

/** How many there are of something. */
final class Counts {

  private Counts() {}

  static Message files(long count) {
    return count == 1 ? Message.of("1 file") : Message.of("%s files", count);
  }

  static Message errors(long count) {
    if (count == 0) return Message.of("no errors");
    return count == 1 ? Message.of("1 error") : Message.of("%s errors", count);
  }

  static Message warnings(long count) {
    if (count == 0) return Message.of("no warnings");
    return count == 1 ? Message.of("1 warning") : Message.of("%s warnings", count);
  }
}
