using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>Every operator with every pair of types: those of units.matrix give the type it says, all others are PL3050.</summary>
public class UnitMatrixTests
{
    private static readonly Dictionary<string, string> Operands = new()
    {
        ["money"] = "price", ["number"] = "weight", ["rate"] = "share", ["count"] = "pieces", ["date"] = "drawn_on", ["span"] = "3 months",
        ["text"] = "title", ["bool"] = "sold", ["choice"] = "kind",
    };

    private static readonly Dictionary<(string, string, string), string> Allowed = Read();

    public static TheoryData<string> Operators => [.. Allowed.Keys.Select(k => k.Item1).Distinct()];

    [Theory]
    [MemberData(nameof(Operators))]
    public void Units_are_kept_apart(string symbol)
    {
        foreach (string left in Operands.Keys)
        {
            foreach (string right in Operands.Keys)
            {
                string expression = $"{Operands[left]} {symbol} ({Operands[right]})";
                if (Result(symbol, left, right) is { } result)
                {
                    Assert.Equal(result, ExpressionBench.Plan(expression).Type.Kind.ToString().ToLowerInvariant());
                }
                else
                {
                    Assert.Equal(["PL3050"], ExpressionBench.Codes(expression));
                }
            }
        }
    }

    /// <summary>A count stands wherever a number does, where no row is its own.</summary>
    private static string? Result(string symbol, string left, string right)
    {
        if (Allowed.TryGetValue((symbol, left, right), out string? own))
        {
            return own;
        }

        string Widened(string type) => type == "count" ? "number" : type;
        return Allowed.GetValueOrDefault((symbol, Widened(left), Widened(right)));
    }

    private static Dictionary<(string, string, string), string> Read() =>
        Corpus.Read("semantics", "units.matrix").ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .ToDictionary(words => (words[0], words[1], words[2]), words => words[3]);
}
