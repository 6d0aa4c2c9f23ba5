package netlang.dsl.ui.result;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Files, below them scenarios, below them expectations. */
final class Contents implements ITreeContentProvider {

  @Override
  public Object[] getElements(Object session) {
    return ((Session) session).files().toArray();
  }

  @Override
  public Object[] getChildren(Object entry) {
    return ((Entry) entry).children().toArray();
  }

  @Override
  public Object getParent(Object entry) {
    return ((Entry) entry).parent();
  }

  @Override
  public boolean hasChildren(Object entry) {
    return !((Entry) entry).children().isEmpty();
  }
}
