using System.Collections.Immutable;
using PolicyLang.EditorServices.Actions.Fixing;
using PolicyLang.EditorServices.Actions.Rewriting;
using PolicyLang.EditorServices.Actions.Writing;

namespace PolicyLang.EditorServices.Actions;

/// <summary>What can be done at a place. A new action is a file of its kind and a line here.</summary>
public static class CodeActions
{
    private static readonly ImmutableArray<Func<ActionRequest, IEnumerable<CodeAction>>> Offers =
    [
        QuickFixes.For,
        FactActions.For,
        MissingLineActions.For,
        RowActions.For,
        LabelActions.For,
        OverlapActions.For,
        WordsRuleActions.For,
        SurplusActions.For,
        UnfinishedActions.For,
        FindingActions.For,
        SkeletonActions.For,
        TestActions.For,
        LetActions.For,
        AmendmentActions.For,
        DocumentActions.For,
        FixAll.For,
    ];

    /// <summary>In the order people are shown them.</summary>
    public static IEnumerable<CodeAction> For(ActionRequest request) => Offers.SelectMany(offer =>
    {
        request.Stop.ThrowIfCancellationRequested();
        return offer(request);
    });
}
