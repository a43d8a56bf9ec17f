using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>The words by which an amendment names a clause: `cap per claimant per year`, `require "…"`, `amount`.</summary>
internal static class ClauseNaming
{
    /// <summary>In the language of the amendment, but for what the document's own file says.</summary>
    public static string Of(DocumentClause clause, bool isChinese)
    {
        string kind = ClauseKey.Of(clause.Syntax) is { Kind: var word } ? Word(word, isChinese) : "";
        string name = clause.Syntax switch
        {
            FactClauseSyntax c => c.Name.Text,
            LetClauseSyntax c => c.Name.Text,
            RequireClauseSyntax { Label: { } label } => Quoted(label.Text, isChinese),
            ExcludeClauseSyntax { Label: { } label } => Quoted(label.Text, isChinese),
            MoneyClauseSyntax c => Keys(c.Keys, clause) + Over(c, isChinese),
            OnceClauseSyntax c => Keys(c.Keys, clause),
            LimitClauseSyntax c => Keys(c.Keys, clause),
            QuotaClauseSyntax c => Keys(c.Keys, clause),
            _ => "",
        };
        return name.Length == 0 ? kind : $"{kind} {name}";
    }

    /// <summary>Whether a clause is written in Chinese: its first word is.</summary>
    public static bool IsChinese(Location clause) => clause.Text is [> '\u007f', ..];

    /// <summary>`exclude` is enough for `exclude when`.</summary>
    private static string Word(Keyword keyword, bool isChinese) => isChinese ? keyword.Chinese : keyword.English.Split(' ')[0];

    private static string Quoted(string text, bool isChinese) => isChinese ? $"“{text}”" : $"\"{text}\"";

    private static string Over(MoneyClauseSyntax clause, bool isChinese)
    {
        string names = string.Join(isChinese ? "，" : ", ", clause.Over.Select(n => n.Text));
        return names.Length == 0 ? "" : $" {(isChinese ? Keywords.Over.Chinese : Keywords.Over.English)} {names}";
    }

    private static string Keys(ImmutableArray<KeySyntax> keys, DocumentClause clause) =>
        keys.IsEmpty ? "" : clause.Tree.Source[keys[0].Span.Union(keys[^1].Span)];
}
