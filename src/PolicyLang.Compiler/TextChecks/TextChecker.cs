using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// Holds the rules against the official words beside them. Reads the model and nothing else; warnings and notes only, so a rulebook
/// decides without it and `run` does not wait for it.
/// </summary>
public static class TextChecker
{
    private static readonly ImmutableArray<Func<CheckedArticle, IEnumerable<Diagnostic>>> Lints =
    [
        FigureLint.Check, BoundaryLint.Check, KeyLint.Check, WindowLint.Check, OnceLint.Check, NewlyLint.Check, QuotaLint.Check, StackingLint.Check,
        ContradictionLint.Check, UnreadLint.Check, SentenceLint.Check, NotComputedLint.Check,
    ];

    /// <summary>The findings in all documents of a compilation, by file and place. <paramref name="files"/> gives the official texts.</summary>
    public static ImmutableArray<Diagnostic> Check(Compilation compilation, DataFiles files) => Check(compilation.Model.Declarations, files, new WordsRead());

    /// <summary>The same of what is declared; nothing needs to be bound.</summary>
    /// <param name="declarations">The documents.</param>
    /// <param name="files">Gives the official texts.</param>
    /// <param name="words">Official words that were read before.</param>
    /// <param name="stop">Whether the result is still wanted; looked at before each article.</param>
    public static ImmutableArray<Diagnostic> Check(Declarations declarations, DataFiles files, WordsRead words, CancellationToken stop = default)
    {
        var found = new DiagnosticBag();

        // A file that does not parse lacks whatever the parser left out; its words are held against the rules once it does.
        foreach (var policy in declarations.Policies.Where(p => !p.Tree.Diagnostics.Any(d => d.IsError)))
        {
            found.AddRange(AcceptedExceptions.Apply(policy, Check(new CheckedPolicy(policy, words, stop), files, stop)));
        }

        return found.ToSorted();
    }

    /// <summary>The official text a document names, split into articles; null where it names none or there is none.</summary>
    internal static SourceDocument? SourceOf(PolicySymbol policy, DataFiles files) =>
        SourceHeader(policy) is { } header && files(policy.Tree.Source, header.Label.Text) is { } text ? SourceDocument.Split(text) : null;

    private static LabelHeaderSyntax? SourceHeader(PolicySymbol policy) =>
        policy.Syntax.Items.OfType<LabelHeaderSyntax>().FirstOrDefault(h => h.Kind == HeaderKind.Source);

    private static IEnumerable<Diagnostic> Check(CheckedPolicy document, DataFiles files, CancellationToken stop)
    {
        var ofSource = SourceHeader(document.Policy) is { } header ? SourceLint.Check(document, header, SourceOf(document.Policy, files)) : [];
        return [.. ofSource, .. HeaderLint.Check(document), .. document.Articles.SelectMany(a => Check(a, stop))];
    }

    private static IEnumerable<Diagnostic> Check(CheckedArticle article, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Lints.SelectMany(lint => lint(article));
    }
}
