using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Calls;

/// <summary>Symbols and rules as items of a hierarchy.</summary>
internal static class CallItems
{
    private const int LongestTitle = 60;

    /// <summary>Null for what is not read: articles, choices, what every program has.</summary>
    public static CallKind? KindOf(SymbolKey symbol) => symbol.Kind switch
    {
        SymbolKind.Benefit => CallKind.Benefit,
        SymbolKind.Fact => CallKind.Fact,
        SymbolKind.Let => CallKind.Let,
        SymbolKind.Table => CallKind.Table,
        SymbolKind.Reading => CallKind.Reading,
        SymbolKind.Stacking => CallKind.Stacking,
        _ => null,
    };

    /// <summary>The declarations of a symbol, those of the document itself where there are any.</summary>
    public static ImmutableArray<CallItem> Of(DocumentView view, SymbolKey symbol)
    {
        if (KindOf(symbol) is not { } kind)
        {
            return [];
        }

        var all = view.Rulebook.Index.DeclarationsOf(symbol).ToList();
        var here = all.Where(d => d.Name.Source.Path == view.Document.Path).ToList();
        return [.. (here.Count > 0 ? here : all).Select(d => new CallItem(kind, symbol.Name, d.Label?.Text ?? ShortPlace.FileOf(d.Name), d.Name, d.Extent))];
    }

    /// <summary>A rule by its first words; a step, a table or a stacking by its name.</summary>
    public static CallItem Of(DocumentView view, SyntaxNode rule)
    {
        var named = rule switch
        {
            LetClauseSyntax let => (CallKind.Let, let.Name, let.Label),
            TableSyntax table => (CallKind.Table, table.Name, table.Label),
            StackingSyntax stacking => (CallKind.Stacking, stacking.Name, stacking.Label),
            _ => ((CallKind Kind, NameSyntax Name, LabelSyntax? Label)?)null,
        };
        string detail = Owner(view, rule) is { } owner ? owner.Title : ShortPlace.FileOf(new Location(view.Source, rule.Span));
        if (named is { Name.IsMissing: false } item)
        {
            return new CallItem(item.Kind, item.Name.Text, item.Label?.Text ?? detail, new Location(view.Source, item.Name.Span), rule.Span);
        }

        var first = view.Tree.Tokens[TokenFinder.IndexAt(view.Tree, rule.Span.Start)].Span;
        string words = view.Source[rule.Span].ReplaceLineEndings("\n").Split('\n')[0].Trim();
        string title = words.Length > LongestTitle ? words[..(char.IsHighSurrogate(words[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…" : words;
        return new CallItem(CallKind.Rule, title, detail, new Location(view.Source, first), rule.Span);
    }

    /// <summary>The benefit or article a rule is a part of; null in the head of a document.</summary>
    public static CallItem? Owner(DocumentView view, SyntaxNode rule) => SyntaxItems.All(view.Tree).LastOrDefault(i => i.Span.Contains(rule.Span) && !ReferenceEquals(i, rule) && i is BenefitSyntax or ArticleSyntax) switch
    {
        BenefitSyntax { Name.IsMissing: false } b => new CallItem(CallKind.Benefit, b.Name.Text, b.Label?.Text ?? "", new Location(view.Source, b.Name.Span), b.Span),
        _ => null,
    };

    /// <summary>The innermost rule that holds a span.</summary>
    public static SyntaxNode? RuleAround(DocumentView view, TextSpan span) => SyntaxItems.All(view.Tree)
        .LastOrDefault(i => i.Span.Contains(span) && i is (GuardedSyntax or TableSyntax) and not (ReplaceClauseSyntax or AlsoClauseSyntax));

    /// <summary>The rule whose words are at a place.</summary>
    public static SyntaxNode? RuleAround(DocumentView view, int offset) => RuleAround(view, view.TokenAt(offset)?.Span ?? new TextSpan(offset, 0));

    /// <summary>Whether a rule reads what is named there: a benefit only by what it paid; a name declared or listed is not read.</summary>
    public static bool Reads(SyntaxNode rule, Occurrence name) => name.Symbol.Kind switch
    {
        SymbolKind.Benefit => rule is ClauseSyntax clause && ClauseExpressions.AllOf(clause).OfType<CallSyntax>().Any(c =>
            BuiltinNames.Find(BuiltinPlace.Function, c.Function.Text) is { English: "paid" } && c.Arguments.Any(a => a.Expression?.Span == name.Span)),
        _ => rule is not RemoveClauseSyntax,
    };
}
