using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Renaming;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Links;

/// <summary>Words that lead to a file: a path in quotes, or the name of another document.</summary>
public sealed record DocumentLink(TextSpan Span, string Path);

/// <summary>
/// Links to the official text, to data files, and from `amends`, `repeals` and `under` to the documents named. A file that is not there has none.
/// </summary>
public static class DocumentLinks
{
    /// <summary>In order of their places.</summary>
    public static ImmutableArray<DocumentLink> Of(DocumentView view)
    {
        string folder = DocumentPath.FolderOf(view.Document.Path);
        var files = FileRenames.PathsIn(view.Tree)
            .Where(l => l.Text.Length > 0 && view.Rulebook.OpenData(view.Source, l.Text) is not null)
            .Select(l => new DocumentLink(Inside(l), DocumentPath.Combine(folder, l.Text)));
        var documents = view.Rulebook.Index.In(view.Document.Path)
            .Where(o => o is { Symbol.Kind: SymbolKind.Policy, Role: OccurrenceRole.Reference })
            .Select(o => (o.Span, Path: view.Rulebook.Index.DeclarationsOf(o.Symbol).FirstOrDefault()?.Name.Source.Path))
            .Where(o => o.Path is not null && o.Path != view.Document.Path)
            .Select(o => new DocumentLink(o.Span, o.Path ?? ""));
        return [.. files.Concat(documents).OrderBy(l => l.Span.Start)];
    }

    /// <summary>What is told of the file a link leads to: an official text's first line, a table's size, a document's title.</summary>
    public static Localized Describe(WorkspaceSnapshot workspace, string from, string path)
    {
        if (workspace.Find(path) is { } document)
        {
            string title = document.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault()?.Label?.Text ?? "";
            return Localized.Same(title.Length > 0 ? title : path[(path.LastIndexOf('/') + 1)..]);
        }

        if (workspace.Find(from) is not { } view || view.Rulebook.OpenData(view.Source, DocumentPath.Relative(DocumentPath.FolderOf(from), path)) is not { } data)
        {
            return Localized.Empty;
        }

        string[] lines = [.. data.Content.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
        return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? new($"a table of {lines.Length - 1} rows: {lines.FirstOrDefault()}", $"数据表，{lines.Length - 1} 行：{lines.FirstOrDefault()}")
            : Localized.Same(lines.FirstOrDefault() ?? "");
    }

    private static TextSpan Inside(LabelSyntax label) => new(label.Span.Start + 1, Math.Max(0, Math.Min(label.Text.Length, label.Span.Length - 1)));
}
