package netlang.sim.packetdrill;

import java.util.List;
import java.util.stream.Collectors;

/** An option of a TCP header as a script writes it; the record's text is that of the script. */
sealed interface OptionLine {

  record MaximumSegmentSize(int octets) implements OptionLine {
    @Override
    public String toString() {
      return "mss " + octets;
    }
  }

  record WindowScale(int shift) implements OptionLine {
    @Override
    public String toString() {
      return "wscale " + shift;
    }
  }

  record SackPermitted() implements OptionLine {
    @Override
    public String toString() {
      return "sackOK";
    }
  }

  /** Edges modulo 2^32. */
  record Sack(List<Block> blocks) implements OptionLine {

    record Block(int left, int right) {
      @Override
      public String toString() {
        return Integer.toUnsignedString(left) + ":" + Integer.toUnsignedString(right);
      }
    }

    @Override
    public String toString() {
      return "sack " + blocks.stream().map(Block::toString).collect(Collectors.joining(" "));
    }
  }

  /** Values modulo 2^32. */
  record Timestamps(int value, int echo) implements OptionLine {
    @Override
    public String toString() {
      return "TS val " + Integer.toUnsignedString(value) + " ecr " + Integer.toUnsignedString(echo);
    }
  }

  record NoOperation() implements OptionLine {
    @Override
    public String toString() {
      return "nop";
    }
  }

  record EndOfList() implements OptionLine {
    @Override
    public String toString() {
      return "eol";
    }
  }
}
