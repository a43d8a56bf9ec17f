using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;

namespace PolicyLang.Compiler.Versions;

/// <summary>On one day a benefit has one version. Of two the later document's file is the one to mend.</summary>
internal static class OverlapCheck
{
    public static void Report(VersionTable table, DiagnosticBag diagnostics)
    {
        foreach (var versions in table.Benefits.Where(b => !b.Value.IsEmpty).GroupBy(b => b.Key.Name, StringComparer.Ordinal))
        {
            ImmutableArray<KeyValuePair<BenefitSymbol, VersionDays>> inOrder =
                [.. versions.OrderBy(v => v.Value.Days.From).ThenBy(v => v.Key.Tree.Source.Path, StringComparer.Ordinal)];
            for (int i = 1; i < inOrder.Length; i++)
            {
                var (earlier, later) = (inOrder[i - 1], inOrder[i]);
                if (earlier.Key.Policy != later.Key.Policy && later.Value.Days.From is { } from && earlier.Value.Days.Contains(from))
                {
                    diagnostics.Add(VersionDiagnostics.Overlap(
                        later.Key.Location, later.Key.Name, earlier.Key.Location, earlier.Key.Policy.Name, from));
                }
            }
        }
    }
}
