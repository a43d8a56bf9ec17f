using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Versions;

/// <summary>
/// A document and a day. <paramref name="Days"/>: when it is in force, repeals by others taken into account; <paramref name="Other"/>: the version
/// that is in force on the day where this one is not, null where there is none.
/// </summary>
public sealed record DocumentInForce(PolicySymbol Policy, DateRange Days, bool IsInForce, PolicySymbol? Other)
{
    /// <summary>Null where the document is no policy.</summary>
    public static DocumentInForce? On(DocumentView view, DateOnly day)
    {
        var model = view.Rulebook.Compilation.Model;
        if (model.Declarations.Policies.FirstOrDefault(p => p.Tree.Source.Path == view.Document.Path) is not { } policy)
        {
            return null;
        }

        bool isInForce = Covers(DaysOf(policy), day);
        var other = isInForce ? null
            : model.Declarations.Policies.Where(p => p != policy && Covers(DaysOf(p), day)).FirstOrDefault(p => IsOfOneLine(policy, p, model.Declarations.Policies));
        return new DocumentInForce(policy, DaysOf(policy), isInForce, other);

        DateRange DaysOf(PolicySymbol of) => model.InForce.GetValueOrDefault(of)?.Days ?? of.Effective ?? default;
    }

    /// <summary>A document without days (reported) is never in force.</summary>
    private static bool Covers(DateRange days, DateOnly day) => days != default && days.Contains(day);

    /// <summary>One repeals the other, through others perhaps; or they have a benefit in common; or they are files of one document.</summary>
    private static bool IsOfOneLine(PolicySymbol one, PolicySymbol other, IEnumerable<PolicySymbol> all)
    {
        if (one.IsOf(other) || one.Standing.Select(b => b.Name).Intersect(other.Standing.Select(b => b.Name), StringComparer.Ordinal).Any())
        {
            return true;
        }

        var policies = all.ToImmutableArray();
        var reached = new HashSet<PolicySymbol> { one };
        var open = new Stack<PolicySymbol>([one]);
        while (open.TryPop(out var next))
        {
            foreach (var near in policies.Where(p => Repeals(p, next) || Repeals(next, p)).Where(reached.Add))
            {
                open.Push(near);
            }
        }

        return reached.Contains(other);
    }

    private static bool Repeals(PolicySymbol policy, PolicySymbol repealed) =>
        policy.Syntax.Items.OfType<RepealsHeaderSyntax>().SelectMany(r => r.Policies).Any(n => n.Text == repealed.Name);
}
