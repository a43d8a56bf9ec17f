using PolicyLang.Compiler;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>The Quanzhou rulebook with one text changed.</summary>
internal static class QuanzhouText
{
    internal const string File = "2021-70.policy";

    private static readonly string Folder = Path.Combine(Corpus.Repository, "policies", "quanzhou");

    internal static string Original { get; } = Read(File);

    internal static Compilation Compile(string text, ReadingChoices? choices = null)
    {
        var others = Directory.GetFiles(Folder, "*.policy").Select(f => Path.GetFileName(f)).Where(f => f != File);
        return Compilation.Create(
            [new SourceText(File, text), .. others.Select(f => new SourceText(f, Read(f)))],
            (_, path) => System.IO.File.Exists(Path.Combine(Folder, path)) ? new SourceText(path, Read(path)) : null,
            choices);
    }

    private static string Read(string path) => System.IO.File.ReadAllText(Path.Combine(Folder, path));
}
