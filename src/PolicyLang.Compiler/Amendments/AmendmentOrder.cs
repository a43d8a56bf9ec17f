using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>Which document each amendment changes, and in which order those of one document apply: by their days.</summary>
internal sealed class AmendmentOrder(ImmutableArray<PolicySymbol> policies, DiagnosticBag diagnostics)
{
    /// <summary>The amendments whose document is there, earlier ones first; those of one document share a lineage.</summary>
    public ImmutableArray<Amendment> Of(IReadOnlyList<Amendment> amendments)
    {
        ReportCircles([.. amendments.Select(a => a.Policy)]);
        foreach (var policy in amendments.Select(a => a.Policy))
        {
            FindDocument(policy);
        }

        ImmutableArray<Amendment> inOrder =
        [
            .. amendments.Where(a => a.Policy.Document is not null)
                .OrderBy(a => a.Policy.Effective?.From)
                .ThenBy(a => a.Policy.Tree.Source.Path, StringComparer.Ordinal),
        ];
        foreach (var ofDocument in inOrder.GroupBy(a => a.Policy.Document))
        {
            ImmutableArray<PolicySymbol> lineage = ofDocument.Key is { } document ? [document] : [];
            foreach (var amendment in ofDocument.Select(a => a.Policy))
            {
                ReportSameDay(amendment, lineage[^1]);
                lineage = lineage.Add(amendment);
                amendment.Lineage = lineage;
            }
        }

        return inOrder;
    }

    private void FindDocument(PolicySymbol policy)
    {
        if (policy.Syntax.Amends is not { IsMissing: false } name)
        {
            return;
        }

        var at = new Location(policy.Tree.Source, name.Span);
        if (Find(name.Text) is not { } document)
        {
            var others = policies.Where(p => p != policy).Select(p => p.Name);
            diagnostics.Add(VersionDiagnostics.UnknownPolicy(at, name.Text, NearestName.Find(name.Text, others)));
        }
        else if (!document.IsAmendment)
        {
            policy.Document = document;
        }
        else if (Root(document) is { } root)
        {
            diagnostics.Add(VersionDiagnostics.NameTheDocument(at, document.Name, root.Name));
            policy.Document = root;
        }
    }

    /// <summary>The document at the end of a row of amendments; null where the row is a circle or leads nowhere (reported there).</summary>
    private PolicySymbol? Root(PolicySymbol policy)
    {
        var seen = new HashSet<PolicySymbol>();
        var at = policy;
        while (at is { IsAmendment: true } && seen.Add(at))
        {
            at = at.Syntax.Amends is { } name ? Find(name.Text) : null;
        }

        return at is { IsAmendment: false } ? at : null;
    }

    /// <summary>A circle is one mistake, told in the last of its files.</summary>
    private void ReportCircles(ImmutableArray<PolicySymbol> amendments)
    {
        var told = new HashSet<PolicySymbol>();
        foreach (var policy in amendments.OrderByDescending(p => p.Effective?.From).ThenByDescending(p => p.Tree.Source.Path, StringComparer.Ordinal))
        {
            List<PolicySymbol> row = [];
            for (var at = policy; at is { IsAmendment: true, Syntax.Amends: { } name } && !row.Contains(at); at = Find(name.Text))
            {
                row.Add(at);
            }

            if (row is [_, ..] && row[^1].Syntax.Amends is { } last && last.Text == policy.Name && told.Add(policy))
            {
                told.UnionWith(row);
                string circle = string.Join(" → ", row.Append(policy).Select(p => $"`{p.Name}`"));
                diagnostics.Add(VersionDiagnostics.CircularAmendment(new(policy.Tree.Source, policy.Syntax.Amends?.Span ?? policy.NameSpan), circle));
            }
        }
    }

    private void ReportSameDay(PolicySymbol amendment, PolicySymbol before)
    {
        if (before.IsAmendment && amendment.Effective?.From is { } day && before.Effective?.From == day)
        {
            diagnostics.Add(VersionDiagnostics.SameDay(
                amendment.Location, amendment.Document?.Name ?? "", day, before.Location, before.Name));
        }
    }

    private PolicySymbol? Find(string name) => policies.FirstOrDefault(p => p.Name == name);
}
