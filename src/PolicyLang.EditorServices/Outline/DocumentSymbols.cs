using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Outline;

public enum OutlineKind
{
    Policy,
    Article,
    Benefit,
    Fact,
    Choice,
    Let,
    Table,
    Reading,
    Stacking,
    Transition,
    Test,
    TestClaim,
}

/// <summary>A line of the outline: what it is called, what people see, the whole of it and its name in the text.</summary>
public sealed record OutlineItem(OutlineKind Kind, string Name, string? Detail, TextSpan Extent, TextSpan NameSpan, ImmutableArray<OutlineItem> Children);

/// <summary>A document as its outline shows it.</summary>
public static class DocumentSymbols
{
    public static ImmutableArray<OutlineItem> Of(DocumentView view) => Items(view.Tree.Root.Items);

    private static ImmutableArray<OutlineItem> Items(IEnumerable<ItemSyntax> items) => [.. items.Select(Item).OfType<OutlineItem>()];

    private static OutlineItem? Item(ItemSyntax item) => item switch
    {
        PolicySyntax p => Named(OutlineKind.Policy, p.Name, p.Label, p.Span, Items(p.Items)),
        ArticleSyntax a => Worded(OutlineKind.Article, a.Number.Number, a.Label?.Text, a.Span, a.Number.Span, Items(a.Items)),
        BenefitSyntax b => Named(OutlineKind.Benefit, b.Name, b.Label, b.Span, Items(b.Clauses)),
        FactClauseSyntax f => Named(OutlineKind.Fact, f.Name, f.Label, f.Span, Choices((f.Type as ChoiceTypeSyntax)?.Choices ?? [])),
        LetClauseSyntax l => Named(OutlineKind.Let, l.Name, l.Label, l.Span, []),
        TableSyntax t => Named(OutlineKind.Table, t.Name, t.Label, t.Span, []),
        ReadingSyntax r => Named(OutlineKind.Reading, r.Name, r.Label, r.Span, Choices(r.Choices)),
        StackingSyntax s => Named(OutlineKind.Stacking, s.Name, s.Label, s.Span, []),
        TransitionSyntax t => Worded(OutlineKind.Transition, t.Label.Text, null, t.Span, t.Label.Span, []),
        TestSyntax t => Worded(OutlineKind.Test, t.Name.Text, t.Oracle?.Text, t.Span, t.Name.Span, Claims(t)),
        ReplaceClauseSyntax r => Item(r.Clause),
        AlsoClauseSyntax a => Item(a.Clause),
        _ => null,
    };

    private static ImmutableArray<OutlineItem> Choices(ImmutableArray<ChoiceSyntax> choices) =>
        [.. choices.Select(c => Named(OutlineKind.Choice, c.Name, c.Label, c.Span, [])).OfType<OutlineItem>()];

    private static ImmutableArray<OutlineItem> Claims(TestSyntax test) =>
        [.. test.Items.OfType<TestClaimSyntax>().Select(c => Named(OutlineKind.TestClaim, c.Name, null, c.Span, [])).OfType<OutlineItem>()];

    private static OutlineItem? Named(OutlineKind kind, NameSyntax name, LabelSyntax? label, TextSpan extent, ImmutableArray<OutlineItem> children) =>
        Worded(kind, name.IsMissing ? "" : name.Text, label?.Text, extent, name.Span, children);

    /// <summary>What has no name yet is left out: a line of the outline needs words, and editors refuse all of an outline with one that has none.</summary>
    private static OutlineItem? Worded(OutlineKind kind, string name, string? detail, TextSpan extent, TextSpan nameSpan, ImmutableArray<OutlineItem> children) =>
        string.IsNullOrWhiteSpace(name) ? null : new(kind, name, detail, extent, nameSpan, children);
}
