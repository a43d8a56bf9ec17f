using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Renaming;

/// <summary>A file or a folder that is to have another path.</summary>
public sealed record FileMove(string From, string To)
{
    /// <summary>Where a path will be after the move.</summary>
    internal string Apply(string path) =>
        path == From ? To : path.StartsWith(From + "/", StringComparison.Ordinal) ? To + path[From.Length..] : path;
}

/// <summary>The paths that documents write (`source`, tables from files) follow the files they name, and the documents themselves.</summary>
public static class FileRenames
{
    /// <summary>The edits, in the documents as they are called before the move.</summary>
    public static ImmutableArray<DocumentEdit> EditsFor(WorkspaceSnapshot workspace, ImmutableArray<FileMove> moves)
    {
        var edits = ImmutableArray.CreateBuilder<DocumentEdit>();
        foreach (var document in workspace.Documents)
        {
            string folder = DocumentPath.FolderOf(document.Path);
            string newFolder = DocumentPath.FolderOf(Move(document.Path, moves));
            foreach (var label in PathsIn(document.Tree).Where(l => l.Text.Length > 0 && l.Span.Length == l.Text.Length + 2))
            {
                string target = DocumentPath.Combine(folder, label.Text);
                string newTarget = Move(target, moves);
                if (newTarget != DocumentPath.Combine(newFolder, label.Text))
                {
                    edits.Add(new DocumentEdit(document.Path, new TextSpan(label.Span.Start + 1, label.Span.Length - 2), DocumentPath.Relative(newFolder, newTarget)));
                }
            }
        }

        return edits.ToImmutable();
    }

    /// <summary>The paths a document writes, in quotes.</summary>
    public static IEnumerable<LabelSyntax> PathsIn(SyntaxTree tree) => PathsIn(tree.Root.Items);

    private static IEnumerable<LabelSyntax> PathsIn(IEnumerable<ItemSyntax> items) => items.SelectMany(item => item switch
    {
        PolicySyntax policy => PathsIn(policy.Items),
        ArticleSyntax article => PathsIn(article.Items),
        LabelHeaderSyntax { Kind: HeaderKind.Source } source => [source.Label],
        TableSyntax { File: { } file } => [file.Path],
        _ => [],
    });

    private static string Move(string path, ImmutableArray<FileMove> moves) => moves.Aggregate(path, (p, move) => move.Apply(p));
}
