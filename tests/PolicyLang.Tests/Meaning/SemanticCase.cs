using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>One line of tests/corpus/semantics/*.cases: `expression ⇶ value`. Lines with # say where the values below them come from.</summary>
internal sealed record SemanticCase(string Expression, string Expected)
{
    internal bool IsError => Expected.StartsWith("PL", StringComparison.Ordinal);

    internal static IEnumerable<SemanticCase> All => Corpus.Files("semantics", "*.cases").Where(f => f is not ("keys.cases" or "digits.cases")).SelectMany(Read);

    internal static IEnumerable<SemanticCase> Read(string file) =>
        Corpus.Read("semantics", file).ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" ⇶ "))
            .Select(sides => new SemanticCase(sides[0], sides[1]));
}
