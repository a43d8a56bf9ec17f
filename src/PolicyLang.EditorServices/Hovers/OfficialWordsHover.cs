using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.TextChecks;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Hovers;

/// <summary>
/// Official words beside their rules: a number as rules read it, with the rules that have it; elsewhere what became of the sentence, with the clauses
/// that carry it out.
/// </summary>
internal static class OfficialWordsHover
{
    /// <summary>More places than this are counted rather than shown.</summary>
    private const int MostPlaces = 12;

    private const int LongestLine = 100;

    public static HoverText? Of(DocumentView view, int offset, Language language)
    {
        if (view.Rulebook.WordsAt(view.Source, offset) is not { } found)
        {
            return null;
        }

        var text = new MarkdownText(language);
        if (found.Figure is { } figure)
        {
            Figure(figure, found.Sentence, text);
            return new HoverText(figure.At.Span, text.ToString());
        }

        Sentence(found.Sentence, text);
        return new HoverText(found.Sentence.At.Span, text.ToString());
    }

    private static void Figure(FigureCoverage figure, SentenceCoverage sentence, MarkdownText text)
    {
        string written = figure.At.Text;
        if (figure.Phrase is UnreadPhrase unread)
        {
            text.Say(TextDiagnostics.FigureUnread(figure.At, written, unread.Reason).Message);
        }
        else
        {
            var read = PhraseWords.Value(figure.Phrase);
            text.Say($"**{written}** = {read.English}", $"**{written}** = {read.Chinese}").Say(PhraseWords.Bound(figure.Phrase, figure.Words.Text));
        }

        switch (figure.Account)
        {
            case FigureAccount.Ruled:
                text.Say("in the rules:", "规则中：");
                Places(figure.Rules, Line, text);
                break;
            case FigureAccount.Replaced:
                text.Say("in a clause that this amendment replaces or takes away", "见于本修订所替换或删去的条款");
                break;
            case FigureAccount.NotComputed:
                text.Say(Status(sentence with { Status = SentenceStatus.NotComputed }));
                break;
            case FigureAccount.Open:
                text.Say("no rule of this article has it", "本条规则中没有此数");
                break;
            default:
                text.Say("no rule needs it", "无须规则");
                break;
        }
    }

    private static void Sentence(SentenceCoverage sentence, MarkdownText text)
    {
        text.Say(Status(sentence));
        if (sentence.Status == SentenceStatus.Unaccounted)
        {
            text.Say(TextDiagnostics.SentenceUnaccounted(sentence.At).Message);
        }

        if (!sentence.Clauses.IsEmpty)
        {
            text.Say("carried out by:", "由以下条款落实：");
            Places(sentence.Clauses, c => OneLine(c.Text), text);
        }
    }

    /// <summary>`**not computed**: why`.</summary>
    private static Localized Status(SentenceCoverage sentence)
    {
        var word = sentence.Status.Text();
        return sentence.Reason is { } reason
            ? new($"**{word.English}**: {reason}", $"**{word.Chinese}**：{reason}")
            : new($"**{word.English}**", $"**{word.Chinese}**");
    }

    private static void Places(ImmutableArray<Location> places, Func<Location, string> show, MarkdownText text)
    {
        var lines = places.Select(p => (Place: p, Text: show(p))).DistinctBy(p => (p.Place.Start.Line, p.Text)).ToList();
        var shown = lines.Take(MostPlaces).Select(p => (p.Text, Line: (p.Place.Start.Line + 1).ToString(CultureInfo.InvariantCulture))).ToList();
        int more = lines.Count - shown.Count;
        text.Say(
            string.Join('\n', shown.Select(s => $"- `{s.Text}` line {s.Line}")) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"\n- {more} more") : ""),
            string.Join('\n', shown.Select(s => $"- `{s.Text}` 第 {s.Line} 行")) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"\n- 另有 {more} 处") : ""));
    }

    /// <summary>The line a figure stands in.</summary>
    private static string Line(Location figure) => OneLine(figure.Source[figure.Source.LineSpan(figure.Start.Line)]);

    private static string OneLine(string written)
    {
        string line = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestLine ? line[..(LongestLine - 1)] + "…" : line;
    }
}
