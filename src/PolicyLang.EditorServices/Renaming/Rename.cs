using System.Collections.Immutable;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Renaming;

/// <summary>The edits of a rename, or why it is refused.</summary>
public sealed record RenameResult(ImmutableArray<DocumentEdit> Edits, Localized? Refusal)
{
    internal static RenameResult Refused(string english, string chinese) => new([], new Localized(english, chinese));
}

/// <summary>What would be renamed: the name at the place, or why it cannot be.</summary>
public sealed record RenameSubject(Occurrence Name, Localized? Refusal);

/// <summary>Renames a symbol in all files of its rulebook. Labels are words for people and stay.</summary>
public static class Rename
{
    /// <summary>The name at a place; null where there is none.</summary>
    public static RenameSubject? Prepare(DocumentView view, int offset) =>
        view.NameAt(offset) is { } name ? new RenameSubject(name, Refuse(view, name)) : null;

    public static RenameResult At(DocumentView view, int offset, string newName)
    {
        if (Prepare(view, offset) is not { } subject)
        {
            return RenameResult.Refused("no name stands here", "此处没有名称");
        }

        if (subject.Refusal is { } refusal)
        {
            return new RenameResult([], refusal);
        }

        if (!IsName(newName))
        {
            return RenameResult.Refused($"`{newName}` is no name: a name is letters, digits and _, does not begin with a digit, and is no reserved word", $"`{newName}` 不能作名称：名称由文字、数字和 _ 组成，不以数字开头，且不是保留字");
        }

        ImmutableArray<DocumentEdit> edits =
        [
            .. view.Rulebook.Index.Of(subject.Name.Symbol).Where(o => !o.IsLabel && o.Location.Text != newName)
                .Select(o => new DocumentEdit(o.Location.Source.Path, o.Span, newName)),
        ];
        return RenameCheck.Object(view.Rulebook, edits) is { } objection ? new RenameResult([], objection) : new RenameResult(edits, null);
    }

    private static Localized? Refuse(DocumentView view, Occurrence name) => name switch
    {
        { IsLabel: true } => new("labels are words for people; change them where they are declared", "标签是给人看的文字，请在声明处修改"),
        { Symbol.Kind: SymbolKind.Builtin } => new($"`{name.Location.Text}` belongs to the language", $"`{name.Location.Text}` 是语言自带的名称"),
        { Symbol.Kind: SymbolKind.Article } => new("an article has the number of the official text", "条号以公文为准，不能重命名"),
        { Symbol: { Kind: SymbolKind.Fact, Name: FactSymbol.DecidedAmount } symbol } when view.Rulebook.Index.DeclarationsOf(symbol).Any(d => d.Syntax is AmountClauseSyntax) =>
            new("`decided_amount` belongs to `amount decided`", "`decided_amount` 由 `数额 核定` 自带"),
        _ => null,
    };

    private static bool IsName(string word) =>
        PolicyParsing.Parse(new SourceText("", $"policy {word} {{\n}}")) is { Diagnostics.IsEmpty: true, Root.Items: [PolicySyntax { Name: var name }] }
        && name.Text.Length > 0 && name.Span.Length == word.Length;
}
