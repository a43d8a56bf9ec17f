using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>The figures of the header's own clauses, a cap over several benefits, are in the words of some article.</summary>
internal static class HeaderLint
{
    public static IEnumerable<Diagnostic> Check(CheckedPolicy document) =>
        document.Articles.All(a => a.Words.IsEmpty)
            ? []
            : document.HeaderFigures
                .Where(f => !f.IsPlain && !document.Articles.Any(a => a.Words.Phrases.Any(f.IsSaidBy)))
                .Select(f => new Text.Location(document.Policy.Tree.Source, f.Span))
                .Select(at => TextDiagnostics.FigureWithoutAnyWords(at, at.Text));
}
