using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Runtime.Explaining;

/// <summary>Explains decisions: a run that decides all claims and tells of one.</summary>
public static class Explainer
{
    /// <summary>The explanations of the claims with this id: none where there is no such claim, several where the id is repeated.</summary>
    public static IReadOnlyList<Explanation> Explain(
        Rulebook rulebook, IReadOnlyList<ClaimRow> rows, string claimId, CancellationToken cancellation = default)
    {
        var observer = new ExplainingObserver([claimId]);
        var run = Decider.Decide(rulebook, rows, observer, progress: null, cancellation);
        return [.. run.Decisions.Where(d => d.ClaimId == claimId).Select(observer.ExplanationOf)];
    }

    /// <summary>The same of claims that were decided already: only those it is decided with are decided again, and watched.</summary>
    public static IReadOnlyList<Explanation> Explain(Rulebook rulebook, DecisionRun decided, string claimId, CancellationToken cancellation = default) =>
        Explain(rulebook, DecidedWith.Of(rulebook, decided, claimId), claimId, cancellation);
}
