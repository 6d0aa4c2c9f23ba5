package netlang.run;

/**
 * A constant that a file declares at its top level, and which a run can give another value.
 *
 * @param value as it is written in the file
 * @param offset of the value in the text of the file, in UTF-16 units
 */
public record DeclaredConstant(String name, String value, int offset) {}
