using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

public enum FormatOutcome
{
    /// <summary>The text is in the one style.</summary>
    Formatted,

    /// <summary>The file has errors of the parser; its text is given back as it was.</summary>
    HasErrors,

    /// <summary>What was printed does not say the same: a fault of the formatter. The text is given back as it was.</summary>
    Unfaithful,
}

/// <summary>What formatting a file gave. <paramref name="Text"/> is never worse than what was there.</summary>
public sealed record FormatResult(FormatOutcome Outcome, string Text);

/// <summary>
/// The one style of policy files. The order of clauses, the lines of lists and the words of the file's own stay the author's; blanks,
/// columns, marks and the spelling of the language's words are set. docs/decisions.md says why.
/// </summary>
public static class PolicyFormatter
{
    /// <summary>Formats a file.</summary>
    /// <param name="tree">Its parse.</param>
    /// <param name="keywords">The language its words are to be in; null: the one most of them are in.</param>
    public static FormatResult Format(SyntaxTree tree, Language? keywords = null)
    {
        if (tree.Diagnostics.Any(d => d.IsError))
        {
            return new(FormatOutcome.HasErrors, tree.Source.Content);
        }

        string text = Print(tree, keywords ?? LanguageOf(tree));
        return Faithfulness.Holds(tree, PolicyParsing.Parse(new SourceText(tree.Source.Path, text)))
            ? new(FormatOutcome.Formatted, text)
            : new(FormatOutcome.Unfaithful, tree.Source.Content);
    }

    /// <summary>The language most of a file's keywords are in; English where it has none.</summary>
    public static Language LanguageOf(SyntaxTree tree)
    {
        int chinese = 0;
        foreach (var token in tree.Tokens)
        {
            if (token.Kind is TokenKind.ClauseKeyword or TokenKind.Keyword)
            {
                chinese += char.IsAscii(tree.Source.Content[token.Span.Start]) ? -1 : 1;
            }
        }

        return chinese > 0 ? Language.Chinese : Language.English;
    }

    internal static string Print(SyntaxTree tree, Language language)
    {
        var marks = MarkFinder.Find(tree);
        var words = WordReader.Read(tree, marks, language);
        List<Word> english = [.. words];
        Turning.Run(english, marks.Turns, Language.English);
        Offsets.Apply(words, Offsets.Of(Nesting.Of(english).Statements));
        Turning.Run(words, marks.Turns, language);
        var (statements, end) = Nesting.Of(words);
        string text = Layout.Print(statements, end, language);
        return UsesWindowsLines(tree.Source.Content) ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
    }

    /// <summary>A file keeps its line ends; the first decides.</summary>
    private static bool UsesWindowsLines(string content) => content.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && content[at - 1] == '\r';
}
