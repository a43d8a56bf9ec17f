using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Formatting;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Amending;

/// <summary>The file of an amendment, or why there can be none.</summary>
public sealed record AmendmentFile(NewFile? File, Localized? Refusal)
{
    /// <summary>
    /// A file that amends a document, beside it, in the spelling of its keywords. <paramref name="body"/>: the articles with what changes, as they
    /// are to stand in the file. Refused where the rules with it would have an error that they have not without it.
    /// </summary>
    /// <param name="view">The document that is amended, or an amendment of it.</param>
    /// <param name="head">The name, the day and the title.</param>
    /// <param name="body">Empty: nothing changes yet.</param>
    public static AmendmentFile Of(DocumentView view, AmendmentHead head, string body = "")
    {
        if (view.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault() is not { } policy)
        {
            return Refuse(new($"`{ShortName(view.Document.Path)}` has no policy to amend", $"`{ShortName(view.Document.Path)}` 中没有可以修改的政策"));
        }

        string path = $"{DocumentPath.FolderOf(view.Document.Path)}/{head.Name}.policy";
        if (head.Name.Length == 0 || head.Name.Any(c => c is '/' or '\\' || char.IsControl(c)))
        {
            return Refuse(new($"`{head.Name}` is no name of a policy", $"`{head.Name}` 不能作政策的名称"));
        }

        if (view.Rulebook.Documents.ContainsKey(path))
        {
            return Refuse(new($"there is a file `{ShortName(path)}` already", $"已有文件 `{ShortName(path)}`"));
        }

        if (head.Title is { } title && title.Any(c => c is '"' or '”' or '\r' or '\n'))
        {
            return Refuse(new("a title has no quotation marks and is one line", "标题须为一行，且不含引号"));
        }

        var file = new NewFile(path, AmendmentText.Of(head, DocumentOf(view, policy), body, PolicyFormatter.LanguageOf(view.Tree)));
        return ErrorOf(view.Rulebook, file, head.Name) is { } error ? Refuse(error) : new AmendmentFile(file, null);
    }

    /// <summary>An amendment names the document, not another amendment of it.</summary>
    private static string DocumentOf(DocumentView view, PolicySyntax policy)
    {
        var declared = view.Rulebook.Compilation.Model.Declarations.Policies.FirstOrDefault(p => p.Tree.Source.Path == view.Document.Path);
        return declared?.Document?.Name ?? policy.Amends?.Text ?? policy.Name.Text;
    }

    /// <summary>The first error that the file would bring; null where it brings none.</summary>
    private static Localized? ErrorOf(RulebookSnapshot rulebook, NewFile file, string name)
    {
        var document = Document.OnDisk(new SourceText(file.Path, file.Text));
        if (document.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault()?.Name.Text != name || document.Tree.Diagnostics.Any(d => d.IsError))
        {
            return new($"`{name}` is no name of a policy", $"`{name}` 不能作政策的名称");
        }

        var known = rulebook.Compilation.Diagnostics.Where(d => d.IsError).Select(Identity).ToImmutableHashSet();
        return rulebook.With(document).Compilation.Diagnostics.FirstOrDefault(d => d.IsError && !known.Contains(Identity(d)))?.Message;
    }

    private static (string Code, string? Path, string Message) Identity(Diagnostic diagnostic) =>
        (diagnostic.Rule.Code, diagnostic.Location?.Source.Path, diagnostic.Message.English);

    private static AmendmentFile Refuse(Localized why) => new(null, why);

    private static string ShortName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
