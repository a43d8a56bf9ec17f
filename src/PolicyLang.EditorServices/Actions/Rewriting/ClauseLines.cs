using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Actions.Rewriting;

/// <summary>Clauses as lines: where one is put in, what goes when one is taken out.</summary>
internal static class ClauseLines
{
    /// <summary>A line above a clause, as far from the edge.</summary>
    public static TextEdit Above(SourceText source, TextSpan clause, string line)
    {
        int start = source.LineSpan(source.PositionAt(clause.Start).Line).Start;
        string indent = source[TextSpan.FromBounds(start, clause.Start)];
        return string.IsNullOrWhiteSpace(indent) ? new TextEdit(new TextSpan(start, 0), $"{indent}{line}\n") : new TextEdit(new TextSpan(clause.Start, 0), $"{line}\n");
    }

    /// <summary>A line before the brace that closes a block; null where the brace is missing.</summary>
    public static TextEdit? AtEnd(SourceText source, TextSpan block, string line)
    {
        if (block.Length == 0 || source.Content[block.End - 1] is not ('}' or '｝'))
        {
            return null;
        }

        int start = source.LineSpan(source.PositionAt(block.End - 1).Line).Start;
        return string.IsNullOrWhiteSpace(source[TextSpan.FromBounds(start, block.End - 1)])
            ? new TextEdit(new TextSpan(start, 0), $"{line}\n")
            : new TextEdit(new TextSpan(block.End - 1, 0), $"\n{line}\n");
    }

    /// <summary>Takes a clause out, with its line where nothing else stands on it.</summary>
    public static TextEdit Remove(SourceText source, TextSpan clause)
    {
        int start = source.LineSpan(source.PositionAt(clause.Start).Line).Start;
        int line = source.PositionAt(clause.End).Line;
        int end = line + 1 < source.LineCount ? source.LineSpan(line + 1).Start : source.Length;
        bool isAlone = string.IsNullOrWhiteSpace(source[TextSpan.FromBounds(start, clause.Start)]) && string.IsNullOrWhiteSpace(source[TextSpan.FromBounds(clause.End, end)]);
        return new TextEdit(isAlone ? TextSpan.FromBounds(start, end) : clause, "");
    }

    /// <summary>A fact, behind the last one of a benefit, else at its beginning.</summary>
    public static TextEdit? Fact(SourceText source, BenefitSyntax benefit, string line) =>
        benefit.Clauses.OfType<FactClauseSyntax>().LastOrDefault() is { } last
            ? new TextEdit(new TextSpan(last.Span.End, 0), $"\n{line}")
            : benefit.Clauses.FirstOrDefault() is { } first ? Above(source, first.Span, line) : AtEnd(source, benefit.Span, line);
}
