package netlang.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ide.colour.Token;
import netlang.dsl.ide.colour.TokenKind;
import netlang.dsl.ide.contentassist.Offer;
import netlang.dsl.ide.contentassist.Proposal;
import netlang.dsl.ide.fold.Fold;
import netlang.dsl.ide.hint.Hint;
import netlang.dsl.ide.hover.HoverText;
import netlang.dsl.ide.lens.Lens;
import netlang.dsl.ide.outline.Symbol;
import netlang.dsl.ide.signature.Signature;
import netlang.dsl.message.Speaker;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Puts what was found in a text into the terms of the protocol. */
final class Terms {

  static final SemanticTokensLegend LEGEND = legend();

  private static final int DECLARATION = 1;

  private final Text text;
  private final Speaker speaker;

  Terms(Text text, Speaker speaker) {
    this.text = text;
    this.speaker = speaker;
  }

  private static SemanticTokensLegend legend() {
    List<String> types = new ArrayList<>();
    for (TokenKind kind : TokenKind.values()) types.add(kind.type());
    return new SemanticTokensLegend(types, List.of(SemanticTokenModifiers.Declaration));
  }

  Range range(ITextRegion region) {
    return text.range(region.getOffset(), region.getLength());
  }

  ITextRegion region(Range range) {
    int start = text.getOffSet(range.getStart());
    return new TextRegion(start, Math.max(0, text.getOffSet(range.getEnd()) - start));
  }

  List<TextEdit> edits(List<ITextReplacement> changes) {
    List<TextEdit> edits = new ArrayList<>();
    for (ITextReplacement change : changes)
      if (!change.getText().equals(change.getReplacementText()))
        edits.add(new TextEdit(range(change), change.getReplacementText()));
    return edits;
  }

  int offset(Position position) {
    return text.getOffSet(position);
  }

  /**
   * @param caret where the text ends that a proposal replaces
   * @param templates whether the client understands places to be filled in
   */
  CompletionList completions(List<Offer> offers, int caret, boolean templates) {
    List<CompletionItem> items = new ArrayList<>();
    for (Offer offer : offers) {
      Proposal proposal = offer.proposal();
      CompletionItem item = new CompletionItem(proposal.label());
      item.setKind(kind(proposal.kind()));
      item.setSortText(String.format("%05d", items.size()));
      if (proposal.detail() != null) item.setDetail(speaker.say(proposal.detail()));
      if (!proposal.explanation().isEmpty())
        item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, proposal.explanation()));
      boolean template = proposal.kind() == Proposal.Kind.TEMPLATE;
      if (template && templates) item.setInsertTextFormat(InsertTextFormat.Snippet);
      String inserted = template && !templates ? Proposal.plain(proposal.text()) : proposal.text();
      Range replaced = text.range(offer.offset(), caret - offer.offset());
      item.setTextEdit(Either.forLeft(new TextEdit(replaced, inserted)));
      items.add(item);
    }
    return new CompletionList(items);
  }

  private static CompletionItemKind kind(Proposal.Kind kind) {
    return switch (kind) {
      case VALUE -> CompletionItemKind.Value;
      case NAME -> CompletionItemKind.Variable;
      case WORD -> CompletionItemKind.EnumMember;
      case UNIT -> CompletionItemKind.Unit;
      case KEYWORD -> CompletionItemKind.Keyword;
      case TEMPLATE -> CompletionItemKind.Snippet;
    };
  }

  List<InlayHint> hints(List<Hint> hints) {
    List<InlayHint> result = new ArrayList<>();
    for (Hint hint : hints) {
      InlayHint inlay =
          new InlayHint(text.getPosition(hint.offset()), Either.forLeft(hint.label()));
      inlay.setPaddingLeft(true);
      inlay.setTooltip(speaker.say(hint.explanation()));
      result.add(inlay);
    }
    return result;
  }

  /** Null if there is nothing to show. */
  SignatureHelp signature(Signature signature) {
    if (signature == null) return null;
    SignatureInformation information = new SignatureInformation(signature.label());
    if (!signature.explanation().isEmpty())
      information.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, signature.explanation()));
    information.setParameters(
        signature.parameters().stream().map(ParameterInformation::new).toList());
    return new SignatureHelp(List.of(information), 0, signature.active());
  }

  List<DocumentLink> links(List<netlang.dsl.ide.link.DocumentLink> links) {
    return links.stream()
        .map(link -> new DocumentLink(range(link.region()), link.target()))
        .toList();
  }

  /** Null if there is nothing to show. */
  Hover hover(HoverText hover) {
    if (hover == null) return null;
    MarkupContent content = new MarkupContent(MarkupKind.MARKDOWN, hover.markdown());
    return new Hover(content, range(hover.region()));
  }

  /** Five numbers a token, each place relative to the one before; no token spans lines. */
  SemanticTokens tokens(List<Token> tokens) {
    List<Integer> data = new ArrayList<>(5 * tokens.size());
    Position last = new Position(0, 0);
    for (Token token : tokens) {
      for (Range line : lines(token.offset(), token.offset() + token.length())) {
        Position start = line.getStart();
        int lines = start.getLine() - last.getLine();
        data.add(lines);
        data.add(lines == 0 ? start.getCharacter() - last.getCharacter() : start.getCharacter());
        data.add(line.getEnd().getCharacter() - start.getCharacter());
        data.add(token.kind().ordinal());
        data.add(token.declares() ? DECLARATION : 0);
        last = start;
      }
    }
    return new SemanticTokens(data);
  }

  private List<Range> lines(int start, int end) {
    Position first = text.getPosition(start);
    Position last = text.getPosition(end);
    if (first.getLine() == last.getLine()) return List.of(new Range(first, last));
    List<Range> lines = new ArrayList<>();
    for (int line = first.getLine(); line <= last.getLine(); line++) {
      int from = line == first.getLine() ? first.getCharacter() : 0;
      int to = line == last.getLine() ? last.getCharacter() : text.getLineContent(line).length();
      if (from < to) lines.add(new Range(new Position(line, from), new Position(line, to)));
    }
    return lines;
  }

  List<FoldingRange> folds(List<Fold> folds) {
    List<FoldingRange> ranges = new ArrayList<>();
    for (Fold fold : folds) {
      int first = text.getPosition(fold.start()).getLine();
      int last = text.getPosition(fold.end()).getLine() - (fold.kind() == Fold.Kind.BLOCK ? 1 : 0);
      if (last <= first) continue;
      FoldingRange range = new FoldingRange(first, last);
      if (fold.kind() == Fold.Kind.COMMENT) range.setKind(FoldingRangeKind.Comment);
      if (fold.kind() == Fold.Kind.IMPORTS) range.setKind(FoldingRangeKind.Imports);
      ranges.add(range);
    }
    return ranges;
  }

  List<CodeLens> lenses(List<Lens> lenses, String uri) {
    List<CodeLens> result = new ArrayList<>();
    for (Lens lens : lenses) {
      List<Object> arguments = new ArrayList<>();
      if (!lens.command().isEmpty()) {
        arguments.add(uri);
        arguments.addAll(lens.arguments());
      }
      Command command = new Command(speaker.say(lens.title()), lens.command(), arguments);
      result.add(new CodeLens(text.range(lens.offset(), lens.length()), command, null));
    }
    return result;
  }

  List<DocumentSymbol> symbols(List<Symbol> symbols) {
    List<DocumentSymbol> result = new ArrayList<>();
    for (Symbol symbol : symbols)
      result.add(
          new DocumentSymbol(
              symbol.title(),
              kind(symbol.kind()),
              range(symbol.whole()),
              range(symbol.name()),
              symbol.detail(),
              symbols(symbol.children())));
    return result;
  }

  /** The kind whose picture in editors fits best. */
  static SymbolKind kind(Symbol.Kind kind) {
    return switch (kind) {
      case NETWORK -> SymbolKind.Namespace;
      case HOST, ROUTER, SWITCH -> SymbolKind.Class;
      case INTERFACE -> SymbolKind.Interface;
      case LINK -> SymbolKind.Operator;
      case FLOW -> SymbolKind.Function;
      case SCENARIO -> SymbolKind.Module;
      case EVENT -> SymbolKind.Event;
      case EXPECTATION -> SymbolKind.Boolean;
      case MODULE -> SymbolKind.Package;
      case KIND -> SymbolKind.Struct;
      case VALUE -> SymbolKind.Constant;
      case BLOCK -> SymbolKind.Object;
    };
  }
}
