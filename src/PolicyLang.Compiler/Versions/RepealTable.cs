using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Versions;

/// <summary>The day a policy is repealed from, by which, and where that is written.</summary>
internal sealed record Repeal(DateOnly Day, PolicySymbol By, Location Location);

/// <summary>Who repeals whom. Of several the earliest counts.</summary>
internal sealed class RepealTable
{
    private readonly Dictionary<PolicySymbol, Repeal> repealed = [];

    private RepealTable()
    {
    }

    public static RepealTable Read(Declarations declarations, DiagnosticBag diagnostics)
    {
        var table = new RepealTable();
        foreach (var policy in declarations.Policies.Where(p => !p.IsAdrift))
        {
            foreach (var name in policy.Syntax.Items.OfType<RepealsHeaderSyntax>().SelectMany(r => r.Policies).Where(n => !n.IsMissing))
            {
                table.Read(policy, name, declarations, diagnostics);
            }
        }

        return table;
    }

    public Repeal? Of(PolicySymbol policy) => repealed.GetValueOrDefault(policy);

    /// <summary>The days a repeal leaves of it.</summary>
    public VersionDays Cut(VersionDays version, PolicySymbol policy) =>
        Of(policy) is { } by && (version.Days.To is not { } to || to >= by.Day)
            ? version with { Days = version.Days with { To = Calendar.DayBefore(by.Day) }, End = new(BoundaryKind.Repeals, by.By, by.Location) }
            : version;

    private void Read(PolicySymbol policy, NameSyntax name, Declarations declarations, DiagnosticBag diagnostics)
    {
        var at = new Location(policy.Tree.Source, name.Span);
        if (declarations.FindPolicy(name.Text) is not { } other)
        {
            diagnostics.Add(VersionDiagnostics.UnknownPolicy(at, name.Text, NearestName.Find(name.Text, declarations.Policies.Select(p => p.Name))));
        }
        else if (other is { IsAmendment: true } && other != policy)
        {
            diagnostics.Add(VersionDiagnostics.RepealsAmendment(at, other.Name, other.Document?.Name ?? other.Syntax.Amends?.Text ?? ""));
        }
        else if (IsRepealedBy(policy, other) || policy.Document == other)
        {
            diagnostics.Add(VersionDiagnostics.CircularRepeal(at, policy.Name));
        }
        else if (policy.Effective?.From is { } from && (!repealed.TryGetValue(other, out var before) || from < before.Day))
        {
            repealed[other] = new(from, policy, at);
        }
    }

    /// <summary>Whether a policy is repealed by another, directly or through others.</summary>
    private bool IsRepealedBy(PolicySymbol policy, PolicySymbol other)
    {
        var seen = new HashSet<PolicySymbol>();
        for (var at = policy; ;)
        {
            if (at == other)
            {
                return true;
            }

            if (!seen.Add(at) || !repealed.TryGetValue(at, out var by))
            {
                return false;
            }

            at = by.By;
        }
    }
}
