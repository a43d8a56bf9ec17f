using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Parsing;

/// <summary>A literal that stands alone: a cell of a data file.</summary>
public static class LiteralParsing
{
    /// <summary>The literal the whole text is, or null where it is none or a malformed one.</summary>
    public static LiteralSyntax? Parse(string text)
    {
        var source = new SourceText("", text);
        var words = Scanner.Scan(source).Where(t => t.Channel == 0 && t.Type > 0).ToArray();
        if (words is not [var word])
        {
            return null;
        }

        var problems = new DiagnosticBag();
        var literal = new LiteralReader(source, problems).Read(word);
        return problems.HasErrors || literal.Kind == LiteralKind.Malformed ? null : literal;
    }
}
