using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>Fixes that put a line of rules behind another, indented as it is, in the language of its words.</summary>
internal static class NewLine
{
    public static Fix Behind(CheckedArticle article, ClauseSyntax clause, string english, string chinese)
    {
        var at = article.At(clause.Span);
        var line = at.Source.LineSpan(at.Start.Line);
        string indent = string.Concat(at.Source[line].TakeWhile(c => c is ' ' or '\t'));
        string written = char.IsAscii(at.Text[0]) ? english : chinese;
        return new Fix(new($"add `{written}`", $"加上 `{written}`"), [new TextEdit(new TextSpan(clause.Span.End, 0), $"\n{indent}{written}")], IsSafe: false);
    }
}
