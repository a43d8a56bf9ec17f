using System.Collections.Immutable;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Drafting;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.Tests.Editor;

/// <summary>What the skeleton of one article carries of its words, and of the rules somebody wrote by hand.</summary>
internal sealed record SkeletonMeasure(
    string Number, string Skeleton, int Figures, int Carried, int SetAside, ImmutableArray<string> Findings, ImmutableArray<string> Errors, ImmutableArray<string> ByHand, ImmutableArray<string> Missed)
{
    private static readonly string[] Marked = [TextDiagnostics.NotComputedRule.Code, TextDiagnostics.ExceptionReasonRule.Code];

    /// <summary>Each article of a document by its words alone: the header stays, and of the article its words.</summary>
    public static IEnumerable<SkeletonMeasure> Of(DocumentView document)
    {
        foreach (var article in document.Tree.Root.Items.OfType<ArticleSyntax>().Where(a => a.Items.Any(i => i is TextSyntax)))
        {
            yield return Of(document, article);
        }
    }

    private static SkeletonMeasure Of(DocumentView document, ArticleSyntax article)
    {
        var source = document.Source;
        string header = string.Join('\n', document.Tree.Root.Items.OfType<PolicySyntax>().Select(p => HeaderOf(source, p)));
        string words = string.Join('\n', article.Items.OfType<TextSyntax>().Select(t => source[t.Span]));
        string bare = $"{header}\narticle {article.Number.Number} {(article.Label is { } label ? source[label.Span] : "")} {{\n{words}\n}}\n";
        var before = EditorTexts.Open(new SourceText("/a/skeleton.policy", bare));
        var edits = SkeletonDrafter.Draft(before, before.Tree.Root.Items.OfType<ArticleSyntax>().First(), isChinese: false);
        string written = EditedText.Apply(bare, edits);
        var after = EditorTexts.Open(new SourceText("/a/skeleton.policy", written));
        var rules = Checked(after.Rulebook.Compilation, article.Number.Number) ?? throw new InvalidOperationException("the article is gone");
        var byHand = Checked(document.Rulebook.Compilation, article.Number.Number, document.Source.Path) is { } hand ? Clauses(hand) : [];
        var rest = Clauses(rules).ToList();
        ImmutableArray<string> missed = [.. byHand.Where(c => !rest.Remove(c))];
        var figures = rules.Words.Phrases.Where(IsFigure).ToList();
        return new SkeletonMeasure(
            article.Number.Number,
            string.Concat(edits.Select(e => e.NewText)),
            figures.Count,
            figures.Count(rules.HasRule),
            figures.Count(f => !rules.HasRule(f) && !rules.IsWithoutRule(f)),
            [.. after.Rulebook.TextFindings.Where(f => f.Severity != Severity.Note && !Marked.Contains(f.Rule.Code) && f.Location?.Text != "rounding").Select(f => $"{f.Rule.Code} {f.Location?.Text.Split('\n')[0]}: {f.Message.English}")],
            [.. after.Rulebook.Findings.Where(f => f.IsError && f.Location is { } at && at.Span.Start >= header.Length && at.Text != PlaceToFill.English).Select(f => f.ToString())],
            byHand,
            missed);
    }

    private static string HeaderOf(SourceText source, PolicySyntax policy) =>
        $"policy p {{\n{string.Join('\n', policy.Items.Where(i => i is EffectiveHeaderSyntax or RoundingHeaderSyntax or IssuedHeaderSyntax or RepealsHeaderSyntax).Select(i => i is EffectiveHeaderSyntax e ? $"effective {source[e.Period.Span]}" : source[i.Span]).DistinctBy(l => l.Split(' ')[0]))}\n}}";

    private static CheckedArticle? Checked(Compilation compilation, string number, string? path = null) => compilation.Model.Declarations.Policies
        .Where(p => path is null || p.Tree.Source.Path == path).SelectMany(p => new CheckedPolicy(p).Articles).FirstOrDefault(a => a.Article.Name == number);

    /// <summary>Amounts with their figures, caps with their keys, once and quotas and rankings with theirs; facts are a thing, whatever they are called.</summary>
    private static ImmutableArray<string> Clauses(CheckedArticle article)
    {
        var amounts = article.Rules.Figures.Where(f => f.Clause is AmountClauseSyntax && f.Kind is LiteralKind.Money or LiteralKind.Rate && f.Standing.IsInForce && !f.IsPlain).Select(f => $"amount {Show(f.Value)}");
        var bounds = article.Rules.Figures.Where(f => f.Clause is CapClauseSyntax && f.Standing.IsInForce).Select(f => $"cap {Show(f.Value)} {Keys(((CapClauseSyntax)(f.Clause ?? throw new InvalidOperationException())).Keys)}");
        var places = article.Rules.Clauses.Where(c => c.Standing.IsInForce).Select(c => c.Clause switch
        {
            OnceClauseSyntax once => $"once {Keys(once.Keys)}",
            QuotaClauseSyntax quota => $"quota {quota.Number.Text} {Keys(quota.Keys)}",
            RankClauseSyntax rank => $"rank {rank.Top.Text} {Keys(rank.Keys)}",
            _ => "",
        }).Where(c => c.Length > 0);
        return [.. amounts.Distinct().Concat(bounds).Concat(places.Distinct())];
    }

    private static string Keys(IEnumerable<KeySyntax> keys) =>
        KeySet.Of(keys) is var set ? $"{(set.Claimant ? "claimant " : "")}{(set.Thing ? "thing " : "")}{(set.Year ? "year " : "")}{(set.Policy ? "policy" : "")}".Trim() : "";

    private static string Show(Value value) => value.Kind == ValueKind.Number ? ExactText.Plain(value.AsNumber()) : value.ToString() ?? "";

    private static bool IsFigure(OfficialPhrase phrase) => phrase switch
    {
        QuantityPhrase { Kind: QuantityKind.Number, IsScaled: var isScaled } => isScaled,
        QuantityPhrase { Kind: QuantityKind.Count, IsInWords: true } => false,
        QuantityPhrase or DatePhrase or MonthPhrase => true,
        _ => false,
    };
}
