using System.Text.RegularExpressions;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.Testing;

namespace PolicyLang.Tests.TextChecks;

/// <summary>A document of the repository, perhaps changed, with the files beside it.</summary>
internal sealed record CheckedText(string Path, string Content)
{
    /// <summary>A path from the root of the repository, with forward slashes.</summary>
    internal static CheckedText Read(string path) => new(path, File.ReadAllText(Full(path)));

    internal IReadOnlyList<Diagnostic> Find() => TextChecker.Check(Compile(), Open);

    internal IReadOnlyList<DocumentCoverage> Cover() => TextCoverage.Of(Compile(), Open);

    internal Compilation Compile()
    {
        string folder = System.IO.Path.GetDirectoryName(Full(Path)) ?? "";
        var neighbours = Directory.GetFiles(folder, "*.policy")
            .Where(f => f != Full(Path) && !f.EndsWith(".tests.policy", StringComparison.Ordinal))
            .Select(f => new SourceText(System.IO.Path.GetFileName(f), File.ReadAllText(f)));
        return Compilation.Create(neighbours.Append(new SourceText(System.IO.Path.GetFileName(Path), Content)), Open);
    }

    internal SourceText? Open(SourceText policy, string relativePath)
    {
        string file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Full(Path)) ?? "", relativePath);
        return File.Exists(file) ? new SourceText(relativePath, File.ReadAllText(file)) : null;
    }

    /// <summary>The same document with the first occurrence in an article changed; how wide a blank is does not matter.</summary>
    internal CheckedText With(string article, string old, string @new)
    {
        int start = Content.IndexOf($"\narticle {article} ", StringComparison.Ordinal);
        int end = Content.IndexOf("\narticle ", start + 1, StringComparison.Ordinal);
        string pattern = string.Join(" +", old.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var match = new Regex(pattern, RegexOptions.CultureInvariant).Match(Content, Math.Max(0, start));
        Assert.True(start >= 0 && match.Success && (end < 0 || match.Index < end), $"article {article} has no `{old}`");
        return this with { Content = Content.Remove(match.Index, match.Length).Insert(match.Index, @new) };
    }

    private static string Full(string path) => System.IO.Path.Combine(Corpus.Repository, path.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
