package netlang.dsl.ui.navigate;

import java.util.Arrays;
import netlang.dsl.ui.icon.Icon;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.ResourceUtil;

/** What a search for references has found, by lines. */
public final class FoundReferences extends AbstractTextSearchResult
    implements IEditorMatchAdapter, IFileMatchAdapter {

  private final References query;

  FoundReferences(References query) {
    this.query = query;
  }

  @Override
  public String getLabel() {
    int count = getMatchCount();
    return query.getLabel() + " - " + count + (count == 1 ? " place" : " places");
  }

  @Override
  public String getTooltip() {
    return getLabel();
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return Icon.REFERENCE.descriptor();
  }

  @Override
  public ISearchQuery getQuery() {
    return query;
  }

  @Override
  public IEditorMatchAdapter getEditorMatchAdapter() {
    return this;
  }

  @Override
  public IFileMatchAdapter getFileMatchAdapter() {
    return this;
  }

  @Override
  public boolean isShownInEditor(Match match, IEditorPart editor) {
    return getFile(match.getElement()).equals(ResourceUtil.getFile(editor.getEditorInput()));
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
    return computeContainedMatches(result, ResourceUtil.getFile(editor.getEditorInput()));
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
    return Arrays.stream(result.getElements())
        .filter(line -> getFile(line).equals(file))
        .flatMap(line -> Arrays.stream(result.getMatches(line)))
        .toArray(Match[]::new);
  }

  @Override
  public IFile getFile(Object line) {
    return line instanceof FoundLine found ? found.file() : null;
  }
}
