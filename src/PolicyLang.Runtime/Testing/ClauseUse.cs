using System.Globalization;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Testing;

/// <summary>What a clause is that can decide something.</summary>
public enum ClauseKind
{
    Require,
    Exclude,
    Amount,

    /// <summary>One row of an `if`, a `by` or bands.</summary>
    Row,
    Let,
    Cap,
    Budget,
    Once,
    Limit,
    Quota,
    Rank,
    Stacking,

    /// <summary>`same when`.</summary>
    Same,
}

/// <summary>
/// A clause of the rules, and what the claims of tests made of it: for how many it was looked at, and for how many it decided something.
/// What that is depends on its kind; see <see cref="CoverageObserver"/>.
/// </summary>
public sealed record ClauseUse(ClauseKind Kind, Location Location, int Reached, int Decided)
{
    /// <summary>The kind as files write it.</summary>
    public string Word => Kind switch
    {
        ClauseKind.Require => "require",
        ClauseKind.Exclude => "exclude",
        ClauseKind.Amount => "amount",
        ClauseKind.Row => "row",
        ClauseKind.Let => "let",
        ClauseKind.Cap => "cap",
        ClauseKind.Budget => "budget",
        ClauseKind.Once => "once",
        ClauseKind.Limit => "limit",
        ClauseKind.Quota => "quota",
        ClauseKind.Rank => "rank",
        ClauseKind.Stacking => "stacking",
        ClauseKind.Same => "same",
        _ => throw new InvalidOperationException($"no word for {Kind}"),
    };

    /// <summary>`cap 2万元`: reached by 3 claims, decided none.</summary>
    public Localized Text
    {
        get
        {
            string source = ExpressionText.Source(Location);
            if (Reached == 0)
            {
                return new($"{source}: reached by no claim", $"{source}：没有申报涉及");
            }

            string claims = Reached == 1 ? "1 claim" : string.Create(CultureInfo.InvariantCulture, $"{Reached} claims");
            string decided = Decided == 0 ? "none" : Decided == Reached ? (Reached == 1 ? "it" : "all") : Decided.ToString(CultureInfo.InvariantCulture);
            return new(
                $"{source}: reached by {claims}, decided {decided}",
                string.Create(CultureInfo.InvariantCulture, $"{source}：涉及{Reached}件，{(Decided == 0 ? "未起作用" : $"其中{Decided}件起作用")}"));
        }
    }

    /// <summary>What a limit is called: one place that the first takes is `once`.</summary>
    internal static ClauseKind Of(PlanLimit limit) => limit is { Most: 1, KeepsHighest: false } ? ClauseKind.Once : ClauseKind.Limit;

    internal static ClauseKind Of(PlanGroupCap cap) => cap.Order == BudgetOrder.None ? ClauseKind.Cap : ClauseKind.Budget;
}
