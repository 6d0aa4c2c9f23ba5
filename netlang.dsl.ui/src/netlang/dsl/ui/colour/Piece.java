package netlang.dsl.ui.colour;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.server.Positions;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;

/** A piece of text with a meaning; it moves with the text around it. */
final class Piece {

  private final String type;
  private final boolean declares;
  private int offset;
  private int length;

  private Piece(int offset, int length, String type, boolean declares) {
    this.offset = offset;
    this.length = length;
    this.type = type;
    this.declares = declares;
  }

  /**
   * @param data five numbers a token, as the protocol has them
   * @param text as the server saw it
   */
  static List<Piece> of(List<Integer> data, List<String> types, IDocument text) {
    List<Piece> pieces = new ArrayList<>(data.size() / 5);
    int line = 0;
    int column = 0;
    for (int i = 0; i + 4 < data.size(); i += 5) {
      if (data.get(i) > 0) column = 0;
      line += data.get(i);
      column += data.get(i + 1);
      int offset = Positions.offset(text, new Position(line, column));
      pieces.add(
          new Piece(offset, data.get(i + 2), types.get(data.get(i + 3)), data.get(i + 4) != 0));
    }
    return pieces;
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  int end() {
    return offset + length;
  }

  String type() {
    return type;
  }

  boolean declares() {
    return declares;
  }

  /**
   * Goes along with a change: text behind it leaves it where it is, text inside makes it longer.
   */
  void follow(int changed, int removed, int inserted) {
    if (changed >= end()) return;
    int changedEnd = changed + removed;
    if (changedEnd <= offset) offset += inserted - removed;
    else if (changed >= offset && changedEnd <= end()) length += inserted - removed;
    else if (changed < offset) {
      length = Math.max(0, end() - changedEnd);
      offset = changed + inserted;
    } else length = changed - offset;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Piece piece
        && piece.offset == offset
        && piece.length == length
        && piece.declares == declares
        && piece.type.equals(type);
  }

  @Override
  public int hashCode() {
    return 31 * offset + length;
  }
}
