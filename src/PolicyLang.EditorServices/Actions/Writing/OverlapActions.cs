using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions.Rewriting;
using PolicyLang.EditorServices.Drafting;

namespace PolicyLang.EditorServices.Actions.Writing;

/// <summary>
/// The rule that 叠加, 就高, 不重复 ask for, in an article that has none of the kind: an exclusion where the words speak of what somebody has received
/// already, a stacking of the article's benefits, for a benefit alone a limit. What the words leave open is left to fill in.
/// </summary>
internal static class OverlapActions
{
    public static IEnumerable<CodeAction> For(ActionRequest request)
    {
        if (SyntaxPlace.Of(request.View.Tree, request.Span).Article is not { } article || request.View.Tree.Root.Items.OfType<PolicySyntax>().Any(p => p.Amends is not null))
        {
            return [];
        }

        // It is told at the first of the words; the rule may be wanted at any of them.
        var words = new WrittenWords(article);
        var finding = request.Findings.FirstOrDefault(f => f.Rule == TextDiagnostics.StackingMissingRule && f.Labels.IsEmpty && f.Location is { } at && at.Source == request.View.Source && article.Span.Contains(at.Span));
        bool isMeant = finding?.Location is { } first && (request.Meets(first.Span) || words.OffsetOf(request.Span.Start) is not null);
        return finding is null || !isMeant ? [] : Offer(request, article, words).Select(a => a with { Mends = [finding] });
    }

    private static IEnumerable<CodeAction> Offer(ActionRequest request, ArticleSyntax article, WrittenWords words)
    {
        var reading = new ArticleReading(words.Text);
        var skipped = article.Items.OfType<NotComputedSyntax>().Select(n => n.Words.Text).ToList();
        var sentences = reading.Sentences.Where(s => MarksOf(s).Any() && !skipped.Exists(k => k.Contains(s.Words.TrimEnd('。', '；', '.', ';', ' '), StringComparison.Ordinal))).ToList();
        var marks = sentences.SelectMany(MarksOf).Select(m => m.Mark).ToHashSet();
        ImmutableArray<BenefitSyntax> benefits = [.. article.Items.OfType<BenefitSyntax>().Where(b => !b.Name.IsMissing)];
        if (marks.Count == 0 || benefits.IsEmpty)
        {
            return [];
        }

        if (sentences.Where(s => MarksOf(s).All(m => m.Mark == Mark.NotTwice)).Select(s => OverlapDrafter.Said(s, reading)).OfType<OverlapWords>().FirstOrDefault() is { } said)
        {
            return Exclude(request, benefits, said) is { } exclude ? [exclude] : [];
        }

        return new[]
        {
            benefits.Length > 1 || marks.Contains(Mark.Stacking) ? Stack(request, article, benefits, marks) : null,
            benefits is [var alone] && !marks.Contains(Mark.Stacking) ? Limit(request, alone) : null,
            benefits is [var only] && marks.SetEquals([Mark.NotTwice]) ? Exclude(request, only, sentences[0]) : null,
        }.OfType<CodeAction>();
    }

    private static IEnumerable<MarkPhrase> MarksOf(WordSentence sentence) => sentence.Parts.SelectMany(p => p.Of<MarkPhrase>()).Where(m => m.IsOfStacking);

    /// <summary>Each benefit of the article asks whether it was received, unless it does already.</summary>
    private static CodeAction? Exclude(ActionRequest request, ImmutableArray<BenefitSyntax> benefits, OverlapWords said)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var benefit in benefits)
        {
            if (ConditionOf(request, benefit, said) is not { } condition || ClauseLines.AtEnd(request.View.Source, benefit.Span, $"exclude when {condition.Text} {ArticleDraft.Quote(said.Label)}") is not { } exclude)
            {
                return null;
            }

            edits.AddRange(new[] { condition.Fact, exclude }.OfType<TextEdit>());
        }

        return said.Label.Contains('"', StringComparison.Ordinal) ? null : new CodeAction(
            "exclude who has it",
            ActionKind.QuickFix,
            new($"exclude who has it already: `{said.Received}`", $"写出排除情形：`{said.Received}`"),
            () => Reformatting.Of(request.View, edits.ToImmutable()));
    }

    /// <summary>By the fact that says so, else by one of its own; null where a fact of that name is of another kind.</summary>
    private static (string Text, TextEdit? Fact)? ConditionOf(ActionRequest request, BenefitSyntax benefit, OverlapWords said)
    {
        string name = DraftNames.NameOf(said.Received);
        if (request.FactsOf(benefit).FirstOrDefault(f => f.Label?.Text == said.Received || f.Name.Text == name) is { } known)
        {
            return TypeOf(known) switch
            {
                "bool" => (known.Name.Text, null),
                "money" => ($"{known.Name.Text} > 0元", null),
                _ => null,
            };
        }

        return name.Length > 0 && ClauseLines.Fact(request.View.Source, benefit, $"fact {name}{(name == said.Received ? "" : " " + ArticleDraft.Quote(said.Received))}: bool = no") is { } fact
            ? (name, fact)
            : null;
    }

    private static string? TypeOf(FactClauseSyntax fact) =>
        fact.Type is NamedTypeSyntax named ? BuiltinNames.Find(BuiltinPlace.Type, named.Name.Text)?.English : null;

    /// <summary>Which thing they meet in is left open, and beside what a benefit alone is paid.</summary>
    private static CodeAction? Stack(ActionRequest request, ArticleSyntax article, ImmutableArray<BenefitSyntax> benefits, HashSet<Mark> marks)
    {
        var stacked = request.View.Tree.Root.Items.SelectMany(i => i is ArticleSyntax a ? a.Items : [i]).OfType<StackingSyntax>().SelectMany(s => s.Stack.Benefits());
        if (stacked.Any(s => benefits.Any(b => b.Name.Text == s.Text)))
        {
            return null; // A benefit is in one stacking at most.
        }

        string open = PlaceToFill.In(request.IsChinese);
        string line = OverlapDrafter.Stacking([.. benefits.Select(b => b.Name.Text), .. benefits.Length == 1 ? [open] : Array.Empty<string>()], marks, open, open);
        return ClauseLines.AtEnd(request.View.Source, article.Span, line) is { } edit
            ? new CodeAction(
                "stacking",
                ActionKind.QuickFix,
                marks.Contains(Mark.Stacking) ? new("say what is paid together", "写出可以叠加的奖补") : new("pay the highest only", "就高，只兑现其一"),
                () => Reformatting.Of(request.View, [edit]))
            : null;
    }

    private static CodeAction? Limit(ActionRequest request, BenefitSyntax benefit) =>
        ClauseLines.AtEnd(request.View.Source, benefit.Span, $"limit 1 per {PlaceToFill.In(request.IsChinese)} keep highest") is { } edit
            ? new CodeAction("limit", ActionKind.QuickFix, new("pay the highest of several claims only", "几项申报就高，只兑现其一"), () => Reformatting.Of(request.View, [edit]))
            : null;

    private static CodeAction? Exclude(ActionRequest request, BenefitSyntax benefit, WordSentence sentence)
    {
        string label = WordCleaning.Condition(sentence.Words);
        return !label.Contains('"', StringComparison.Ordinal)
            && ClauseLines.AtEnd(request.View.Source, benefit.Span, $"exclude when {PlaceToFill.In(request.IsChinese)} {ArticleDraft.Quote(label)}") is { } edit
            ? new CodeAction("exclude", ActionKind.QuickFix, new("exclude who is not paid twice", "写出不重复兑现的情形"), () => Reformatting.Of(request.View, [edit]))
            : null;
    }
}
