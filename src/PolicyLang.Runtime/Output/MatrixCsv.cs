using System.Text;
using PolicyLang.Compiler.Pairs;

namespace PolicyLang.Runtime.Output;

/// <summary>Pairs of benefits as CSV, one a line; several clauses of one pair stand in one cell, parted by `; `.</summary>
public static class MatrixCsv
{
    private static readonly string[] Columns =
        ["first", "first_label", "second", "second_label", "says", "in", "per", "shared", "from_year", "to_year", "policy", "article", "place"];

    public static void Write(IEnumerable<BenefitPair> pairs, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = CsvText.NewLine;
        writer.WriteLine(string.Join(',', Columns));
        foreach (var pair in pairs)
        {
            writer.WriteLine(string.Join(',', Cells(pair).Select(CsvText.GuardedCell)));
        }
    }

    private static IEnumerable<string?> Cells(BenefitPair pair) =>
    [
        pair.First.Name,
        pair.First.Label,
        pair.Second.Name,
        pair.Second.Label,
        PairText.Words(pair),
        string.Join("; ", pair.Clauses.Select(c => c.Reader?.Name).OfType<string>().Distinct()),
        Joined(pair, c => PairText.Keys(c).English),
        string.Join("; ", pair.Shared.Prepend("claimant")),
        PairText.Year(pair.FromYear),
        PairText.Year(pair.ToYear),
        Joined(pair, c => c.Policy.Name),
        Joined(pair, c => c.Origin.Article?.Number ?? ""),
        Joined(pair, c => PairText.At(c.Origin)),
    ];

    private static string Joined(BenefitPair pair, Func<PairClause, string> text) => string.Join("; ", pair.Clauses.Select(text).Distinct());
}
