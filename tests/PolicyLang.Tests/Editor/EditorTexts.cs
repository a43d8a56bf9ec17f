using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>Whole documents for tests of the editor: those of policies/, with what they read, and the samples.</summary>
internal static class EditorTexts
{
    private const string Policies = "policies/";

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Path.Combine(Corpus.Repository, "policies"), "*.policy", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Corpus.Repository, f).Replace('\\', '/')).Order(StringComparer.Ordinal)
            .Concat(Corpus.Files("samples", "*.policy").Select(f => "samples/" + f));

    /// <summary>A document with those beside it and its data, its keywords in one language.</summary>
    public static DocumentView Open(string name, Language language)
    {
        if (!name.StartsWith(Policies, StringComparison.Ordinal))
        {
            return Open(In(language, new SourceText("/a/" + Path.GetFileName(name), Corpus.Read("samples", name["samples/".Length..]))));
        }

        string folder = Path.GetDirectoryName(Path.Combine(Corpus.Repository, name)) ?? "";
        var workspace = WorkspaceSnapshot.Empty(path => new DataText(File.Exists(path) ? new SourceText(path, File.ReadAllText(path)) : null, []));
        foreach (string file in Directory.GetFiles(folder, "*.policy"))
        {
            var source = new SourceText(file.Replace('\\', '/'), File.ReadAllText(file));
            workspace = workspace.With(Document.Open(Path.GetFileName(file) == Path.GetFileName(name) ? In(language, source) : source, 1));
        }

        return workspace.Find(Path.Combine(Corpus.Repository, name).Replace('\\', '/')) ?? throw new InvalidOperationException(name);
    }

    public static DocumentView Open(SourceText source) =>
        WorkspaceSnapshot.Empty(_ => new DataText(null, [])).With(Document.Open(source, 1)).Find(source.Path) ?? throw new InvalidOperationException(source.Path);

    private static SourceText In(Language language, SourceText source) => new(source.Path, PolicyFormatter.Format(PolicyParsing.Parse(source), language).Text);
}
