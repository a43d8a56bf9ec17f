using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>
/// Drafts the rules of an article from its official words, and holds the draft against the words as the checks of the text do: what no rule
/// carries out is marked as not computed, with the reason left to fill in.
/// </summary>
public static class SkeletonDrafter
{
    private const int MostRounds = 4;

    private static readonly ImmutableArray<DiagnosticRule> Open =
        [TextDiagnostics.FigureWithoutRuleRule, TextDiagnostics.SentenceUnaccountedRule, TextDiagnostics.WordsWithoutRulesRule];

    /// <summary>Whether there are words that no rule carries out yet, and room to write.</summary>
    public static bool HasWork(ArticleSyntax article) =>
        article.Items.OfType<TextSyntax>().Any() && !article.Items.Any(i => i is BenefitSyntax or DeclaratorySyntax or StackingSyntax);

    /// <summary>The edits that write the rules; none where the words ask for nothing more.</summary>
    public static ImmutableArray<TextEdit> Draft(DocumentView view, ArticleSyntax article, bool isChinese)
    {
        if (Closing(view.Source, article.Span) is not { } end)
        {
            return [];
        }

        var words = new WrittenWords(article);
        var reading = new ArticleReading(words.Text);
        Func<WordSentence, bool> isMeant = HasWork(article) ? _ => true : OpenIn(view, article, words);
        ImmutableArray<string> notComputed = [];
        for (int round = 0; ; round++)
        {
            var draft = new ArticleDrafter(reading, NamesOf(view)).Draft(isMeant) with { NotComputed = notComputed };
            draft = draft with { IsDeclaratory = draft.IsEmpty && notComputed.IsEmpty && HasWork(article) && round > 0 };
            var edits = Edits(view, end, draft, isChinese);
            var found = After(view, edits) is { } after && Find(after, article.Number.Number) is { } written ? Unaccounted(after, written, reading) : [];
            var more = found.Except(notComputed).ToImmutableArray();
            if ((more.IsEmpty && (!draft.IsEmpty || round > 0)) || round == MostRounds)
            {
                return edits;
            }

            notComputed = notComputed.AddRange(more);
        }
    }

    private static DraftNames NamesOf(DocumentView view) => new(view.Rulebook.Index.Scope.Policies.SelectMany(p => p.Benefits).Select(b => b.Key.Name));

    private static ImmutableArray<TextEdit> Edits(DocumentView view, int end, ArticleDraft draft, bool isChinese)
    {
        string lines = draft.Write(isChinese);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        if (lines.Trim().Length > 0)
        {
            edits.Add(new TextEdit(new TextSpan(end, 0), $"\n{lines}\n"));
        }

        if (!draft.HeaderLines.IsEmpty && view.Tree.Root.Items.OfType<PolicySyntax>().FirstOrDefault() is { } policy && Closing(view.Source, policy.Span) is { } head)
        {
            edits.Add(new TextEdit(new TextSpan(head, 0), ArticleDraft.In(isChinese, string.Join('\n', draft.HeaderLines)) + "\n"));
        }

        return edits.ToImmutable();
    }

    /// <summary>The place before the brace that closes a block; null where it is missing.</summary>
    private static int? Closing(SourceText source, TextSpan block) => block.Length > 0 && source.Content[block.End - 1] is '}' or '｝' ? block.End - 1 : null;

    private static DocumentView? After(DocumentView view, ImmutableArray<TextEdit> edits)
    {
        var source = new SourceText(view.Source.Path, EditedText.Apply(view.Source.Content, edits));
        return view.Workspace.With(Document.Open(source, 0)).Find(source.Path);
    }

    private static ArticleSyntax? Find(DocumentView view, string number) => view.Tree.Root.Items.OfType<ArticleSyntax>().FirstOrDefault(a => a.Number.Number == number);

    /// <summary>The sentences, or the stretches of one, that no rule carries out.</summary>
    private static IEnumerable<string> Unaccounted(DocumentView view, ArticleSyntax article, ArticleReading reading)
    {
        var words = new WrittenWords(article);
        foreach (var finding in view.Rulebook.TextFindings.Where(d => Open.Contains(d.Rule) && d.Location is { } at && at.Source == view.Source && article.Span.Contains(at.Span)))
        {
            var place = finding.Rule == TextDiagnostics.WordsWithoutRulesRule && !finding.Labels.IsEmpty ? finding.Labels[0].Location.Span : finding.Location?.Span;
            if (place is not { } span || words.OffsetOf(span.Start) is not { } at || reading.Sentences.FirstOrDefault(s => s.Span.Contains(at)) is not { } sentence)
            {
                continue;
            }

            bool isWhole = finding.Rule != TextDiagnostics.FigureWithoutRuleRule || !sentence.Has(Mark.Grant);
            string text = isWhole ? sentence.Words : sentence.Parts.FirstOrDefault(p => p.Span.Contains(at))?.Words ?? sentence.Words;
            yield return text.TrimEnd('。', '；', '，', '.', ';', ',', ' ');
        }
    }

    private static Func<WordSentence, bool> OpenIn(DocumentView view, ArticleSyntax article, WrittenWords words)
    {
        var open = view.Rulebook.TextFindings
            .Where(d => Open.Contains(d.Rule) && d.Location is { } at && at.Source == view.Source && article.Span.Contains(at.Span))
            .Select(d => words.OffsetOf(d.Location?.Span.Start ?? 0)).OfType<int>().ToList();
        return sentence => open.Exists(sentence.Span.Contains);
    }
}
