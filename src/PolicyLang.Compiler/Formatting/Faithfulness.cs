using System.Text;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>Whether a text says what another says: the same tree, whatever the spelling of the language's own names, and the same comments.</summary>
public static class Faithfulness
{
    /// <summary>Compares two parses; one with errors says nothing the other could say.</summary>
    public static bool Holds(SyntaxTree before, SyntaxTree after) =>
        !after.Diagnostics.Any(d => d.IsError)
        && Comments(before).SequenceEqual(Comments(after), StringComparer.Ordinal)
        && Meaning(before) == Meaning(after);

    /// <summary>The comments of a file, sorted: converting may turn two of them round.</summary>
    private static IEnumerable<string> Comments(SyntaxTree tree) =>
        tree.Tokens.Where(t => t.Kind == TokenKind.Comment).Select(t => tree.Source[t.Span].TrimEnd()).Order(StringComparer.Ordinal);

    /// <summary>The tree as text, with one spelling for the language's own names; the mark before them keeps them from being read as a clause's word.</summary>
    private static string Meaning(SyntaxTree tree)
    {
        var marks = MarkFinder.Find(tree);
        var text = new StringBuilder();
        foreach (var token in tree.Tokens)
        {
            text.Append(marks.Builtins.TryGetValue(token.Span.Start, out var name) ? "〇" + name.English
                : marks.Kinds.TryGetValue(token.Span.Start, out var kind) ? "〇" + MarkFinder.KindWord(kind)
                : tree.Source[token.Span]);
        }

        return SyntaxDump.Of(PolicyParsing.Parse(new SourceText(tree.Source.Path, text.ToString())).Root);
    }
}
