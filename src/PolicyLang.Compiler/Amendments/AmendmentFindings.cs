using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;

namespace PolicyLang.Compiler.Amendments;

/// <summary>
/// Findings about a document as amended. What is wrong in the amendment's own file is told there; what is wrong with an inherited clause was
/// either wrong before, and is told already, or is broken by the amendment, and is told in its file.
/// </summary>
internal static class AmendmentFindings
{
    /// <summary>Runs a pass over one policy; its findings go to where they belong.</summary>
    public static void Run(PolicySymbol policy, DiagnosticBag diagnostics, Action<DiagnosticBag> pass)
    {
        if (!policy.IsAmendment)
        {
            pass(diagnostics);
            return;
        }

        var found = new DiagnosticBag();
        pass(found);
        foreach (var finding in found.ToSorted())
        {
            if (finding.Location?.Source == policy.Tree.Source || finding.Location is not { } at)
            {
                diagnostics.Add(finding);
            }
            else if (!diagnostics.Has(finding))
            {
                diagnostics.AddOnce(VersionDiagnostics.BreaksInherited(Cause(finding, at.Text, policy), finding));
            }
        }
    }

    /// <summary>The line that took away what the finding is about; else what the amendment says of the benefit, or its name.</summary>
    private static Text.Location Cause(Diagnostic finding, string words, PolicySymbol policy)
    {
        if (policy.Gone.FirstOrDefault(g => g.Name.Length > 0 && g.Name == words) is { By: { } by })
        {
            return by;
        }

        var benefit = policy.Benefits.FirstOrDefault(b => b.Article.Policy == policy && b.Clauses.Any(c => c.Tree.Source == finding.Location?.Source && c.Syntax.Span.Contains(finding.Location.Span)));
        return benefit?.Location ?? policy.Location;
    }
}
