package netlang.dsl.value;

import java.math.BigDecimal;
import netlang.dsl.message.Message;
import netlang.sim.wire.PacketField;

/** Values as {@link PacketField#of} gives them. */
public final class FieldValues {

  private static final long MAX_NUMBER = 0xffff_ffffL;

  private FieldValues() {}

  /**
   * A literal that is compared with the field: a number, decimal or {@code 0x…}, an address or a
   * MAC.
   */
  public static Read<Long> literal(PacketField field, String text) {
    return switch (field.form()) {
      case NUMBER -> number(field, text);
      case ADDRESS -> Addresses.address(text).map(address -> address.value() & 0xffff_ffffL);
      case MAC -> Addresses.mac(text).map(mac -> mac.value());
    };
  }

  private static Read<Long> number(PacketField field, String text) {
    if (LiteralForm.of(text) != LiteralForm.NUMBER)
      return Read.wrong(
          Fault.VALUE_FORM, Message.of("%s is a number, %s is none", field.word(), text));
    if (text.startsWith("0x")) {
      if (!text.matches("0x[0-9a-fA-F]{1,8}"))
        return Read.wrong(
            Fault.VALUE_FORM,
            Message.of("%s is no hexadecimal number of at most eight digits", text));
      return Read.of(Long.parseLong(text.substring(2), 16));
    }
    return Numbers.whole(new BigDecimal(text), 0, MAX_NUMBER);
  }
}
