using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.EditorServices.Deciding;

/// <summary>What is kept of decisions to compare later ones with: the outcome and what was paid, claim by claim.</summary>
public sealed class DecisionMarks
{
    private readonly ImmutableArray<(string Id, Outcome Outcome, Exact Paid)> marks;

    private DecisionMarks(DecidedClaims decided)
    {
        marks = [.. decided.Run.Decisions.Select(d => (d.ClaimId, d.Outcome, d.Paid))];
        Total = decided.Run.Total;
    }

    public Exact Total { get; }

    public static DecisionMarks Of(DecidedClaims decided) => new(decided);

    /// <summary>What became otherwise. A claim is known again by its id; where one is repeated, the first is the first.</summary>
    public DecisionChange To(DecisionMarks later)
    {
        var known = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (int i = 0; i < marks.Length; i++)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(known, marks[i].Id, out _);
            (places ??= new Queue<int>(1)).Enqueue(i);
        }

        int changed = 0;
        int added = 0;
        foreach (var now in later.marks)
        {
            if (known.TryGetValue(now.Id, out var places) && places.TryDequeue(out int at))
            {
                changed += marks[at] != now ? 1 : 0;
            }
            else
            {
                added++;
            }
        }

        return new DecisionChange(Total, later.Total, changed, added, marks.Length + added - later.marks.Length);
    }
}
