using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>What a fix writes beside a clause looks like the clause: in its language of keywords, as far from the edge.</summary>
internal static class ClauseText
{
    /// <summary>A clause starts with a keyword, which is English or Chinese.</summary>
    public static bool IsChinese(Location clause) => clause.Source.Content[clause.Span.Start] is var first && !char.IsAscii(first);

    /// <summary>Whole lines, each ended, above a clause.</summary>
    public static TextEdit Above(Location clause, string lines)
    {
        var line = clause.Source.LineSpan(clause.Start.Line);
        string indent = clause.Source[TextSpan.FromBounds(line.Start, clause.Span.Start)];
        indent = string.IsNullOrWhiteSpace(indent) ? indent : "";
        return new TextEdit(new TextSpan(clause.Span.Start, 0), lines.Replace("\n", "\n" + indent, StringComparison.Ordinal));
    }
}
