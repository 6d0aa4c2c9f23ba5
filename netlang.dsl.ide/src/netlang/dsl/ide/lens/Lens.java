package netlang.dsl.ide.lens;

import java.util.List;
import netlang.dsl.message.Message;

/**
 * A line above another one.
 *
 * @param offset of the text that it is about
 * @param command what happens on a click: {@link Lenses#RUN}, or "" for nothing
 * @param arguments of the command, behind the address of the file
 */
public record Lens(int offset, int length, Message title, String command, List<Object> arguments) {}
