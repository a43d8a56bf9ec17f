using System.Collections.Immutable;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Classification;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Editor;

/// <summary>What is shown over a document (colours, folds, hints), as text for its cases.</summary>
internal static class PaintText
{
    /// <summary>A line of the case for each of the document: its words with their classes. A marked span: the words of that range alone.</summary>
    public static string Tokens(EditorCase c) => string.Join('\n', (c.Spans is [var range, ..] ? TokenClassifier.In(c.View, range) : TokenClassifier.Of(c.View))
        .GroupBy(t => c.View.Source.PositionAt(t.Span.Start).Line)
        .Select(line => $"{line.Key + 1}: {string.Join(" | ", line.Select(t => Token(c, t)))}"));

    private static string Token(EditorCase c, ClassifiedToken token) =>
        $"{c.View.Source[token.Span]} {token.Class}{(token.Traits == TokenTraits.None ? "" : $" ({token.Traits})")}";
}
