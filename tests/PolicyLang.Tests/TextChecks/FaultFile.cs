using PolicyLang.Testing;

namespace PolicyLang.Tests.TextChecks;

/// <summary>A fault: what stands in an article, what is put instead, and the codes it must be found by.</summary>
internal sealed record Fault(string Article, string Old, string New, IReadOnlyList<string> Codes);

/// <summary>tests/corpus/text-checks/NAME.faults: a document and the faults to put into it.</summary>
internal sealed record FaultFile(string Document, IReadOnlyList<Fault> Faults)
{
    internal static FaultFile Read(string file)
    {
        const string Document = "document ";
        string[] lines = [.. File.ReadLines(Corpus.At("text-checks", file)).Where(l => l.Length > 0 && l[0] != '#')];
        var faults = lines.Where(l => !l.StartsWith(Document, StringComparison.Ordinal)).Select(l => l.Split('|').Select(c => c.Trim()).ToArray());
        return new FaultFile(
            lines.Single(l => l.StartsWith(Document, StringComparison.Ordinal))[Document.Length..].Trim(),
            [.. faults.Select(c => new Fault(c[0], c[1], c[2], c[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)))]);
    }
}
