using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>What the words ask of an applicant: a figure with its boundary word becomes a comparison, other words a fact that is asked for.</summary>
internal sealed class ConditionDrafter(ArticleReading reading, BenefitDraft draft)
{
    private const int ShortestCondition = 2;
    private static readonly string[] Joints = ["，并且", "，并", "，且", "并且", "且", " and ", "\u2060"];

    /// <summary>How something is decided is no condition of an applicant.</summary>
    private static readonly string[] DecisionWords = ["按一事一议", "一事一议", "按程序", "按规定", "分类型", "分类别", "分档次", "依程序", "视情况"];
    private const string OtherWords = "购网列联排入行发存且";

    private TextSpan? lastFigure;

    /// <summary>Adds what a stretch of words asks for.</summary>
    public void Add(WordPart part, TextSpan span)
    {
        if (part.Of<QuantityPhrase>().Any(q => IsBound(q) && span.Contains(q.Span)) || part.Of<DatePhrase>().Any(d => span.Contains(d.Span)))
        {
            AddFigures(part, span);
            return;
        }

        // 每两年组织一次: a figure that bounds nothing is how something is done.
        if (part.Of<QuantityPhrase>().All(q => !span.Contains(q.Span)))
        {
            AddAll(part, span);
        }
    }

    /// <summary>Whether a figure is a bound that a condition can have.</summary>
    private static bool IsBound(QuantityPhrase q) => q.Bound is QuantityBound.AtLeast or QuantityBound.MoreThan or QuantityBound.AtMost or QuantityBound.LessThan;

    private void AddFigures(WordPart part, TextSpan span)
    {
        foreach (var date in part.Of<DatePhrase>().Where(d => d.Starts && span.Contains(d.Span)))
        {
            draft.Valid ??= $"from {PhraseLiteral.Date(date.Year, date.Month ?? 1, date.Day ?? 1, isChinese: false)}";
        }

        var figures = part.Of<QuantityPhrase>().Where(q => IsBound(q) && span.Contains(q.Span)).ToList();
        int at = span.Start;
        foreach (var figure in figures)
        {
            int piece = PieceBefore(at, figure.Words.Start);
            if (piece > at)
            {
                AddAll(part, TextSpan.FromBounds(at, piece));
            }

            int end = figure == figures[^1] ? span.End : figure.Words.End;
            Compare(part, figure, TextSpan.FromBounds(piece, end));
            at = figure.Words.End;
        }

        if (figures.Count == 0)
        {
            int behind = part.Of<DatePhrase>().Max(d => d.Span.End);
            AddAll(part, TextSpan.FromBounds(behind + (reading.At(TextSpan.FromBounds(behind, span.End)).StartsWith('起') ? 1 : 0), span.End));
        }
    }

    private void AddAll(WordPart part, TextSpan span)
    {
        foreach (string piece in Pieces(reading.At(span)))
        {
            AddWords(part, piece);
        }
    }

    /// <summary>且专利代理师超过5名: what stands before the joint asks for something by itself.</summary>
    private int PieceBefore(int from, int figure)
    {
        string before = reading.At(TextSpan.FromBounds(from, figure));
        int joint = Joints.Select(j => before.LastIndexOf(j, StringComparison.Ordinal) is >= 0 and var i ? i + j.Length : -1).Max();
        return joint > 0 ? from + joint : from;
    }

    private void Compare(WordPart part, QuantityPhrase figure, TextSpan span)
    {
        string before = reading.At(TextSpan.FromBounds(span.Start, Math.Max(span.Start, figure.Words.Start)));
        string behind = reading.At(TextSpan.FromBounds(Math.Min(figure.Words.End, span.End), span.End));
        int key = part.Of<KeyPhrase>().Where(k => span.Contains(k.Span) && k.Span.End <= figure.Words.Start).Select(k => k.Span.End).DefaultIfEmpty(span.Start).Max();
        string own = WordCleaning.Condition(reading.At(TextSpan.FromBounds(key, Math.Max(key, figure.Words.Start))));
        string noun = own.Length >= ShortestCondition ? own : WordCleaning.Condition(before) is { Length: >= ShortestCondition } whole ? whole : WordCleaning.Noun(behind);
        noun = noun.IndexOf('从', StringComparison.Ordinal) is > 1 and var since ? noun[..since] : noun;
        string condition = Condition(part, figure, noun.Length > 0 ? noun : "数量");
        string label = LabelOf(reading.At(span));
        if (lastFigure is { } last && IsAlternative(span, last) && draft.Requires.Count > 0)
        {
            var joined = TextSpan.FromBounds(last.Start, reading.Text.IndexOf(label, span.Start, StringComparison.Ordinal) is >= 0 and var start ? start + label.Length : span.End);
            draft.Requires[^1] = new RequireDraft($"{draft.Requires[^1].Condition} or {condition}", LabelOf(reading.At(joined)));
        }
        else
        {
            draft.Require(condition, label);
        }

        lastFigure = span;
    }

    /// <summary>或…500万元以上 behind another figure.</summary>
    private bool IsAlternative(TextSpan span, TextSpan last) =>
        reading.At(TextSpan.FromBounds(last.End, Math.Min(reading.Text.Length, Math.Max(last.End, span.Start + 2)))).TrimStart('，', ',', ' ', '、') is var between
        && (between.StartsWith('或') || between.StartsWith("or ", StringComparison.OrdinalIgnoreCase));

    private string Condition(WordPart part, QuantityPhrase figure, string noun)
    {
        string sign = figure.Bound switch
        {
            QuantityBound.AtLeast => ">=",
            QuantityBound.MoreThan => ">",
            QuantityBound.AtMost => "<=",
            _ => "<",
        };
        bool isYearly = part.Has(KeyWord.Year);
        switch (figure.Kind)
        {
            case QuantityKind.Money when isYearly && draft.Base is { } paid:
                return $"sum({paid} per claimant per year) {sign} {PhraseLiteral.Money(figure.Value.AsNumber())}";
            case QuantityKind.Money:
                return $"{draft.Fact(isYearly && !noun.Contains('年', StringComparison.Ordinal) ? "年度" + noun : noun, "money")} {sign} {PhraseLiteral.Money(figure.Value.AsNumber())}";
            case QuantityKind.Rate:
                return $"{draft.Fact(noun, "rate")} {sign} {PhraseLiteral.Rate(figure.Value.AsNumber()) ?? ToFill.Name}";
            case QuantityKind.Period:
                return Period(figure, noun);
            default:
                string classifier = figure.Classifier is { } word && !char.IsAscii(word[0]) ? word : "";
                string fact = draft.Fact(noun, classifier.Length > 0 ? $"count {classifier}" : "count");
                string number = ExactText.Plain(figure.Value.AsNumber()) + classifier;
                return isYearly ? $"sum({fact} per claimant per year) {sign} {number}" : $"{fact} {sign} {number}";
        }
    }

    /// <summary>连续工作满1年以上: the day it began, and the period behind it.</summary>
    private string Period(QuantityPhrase figure, string noun)
    {
        string start = draft.Fact((char.IsAscii(noun[0]) ? "start of " : "") + noun + (char.IsAscii(noun[0]) ? "" : "起始日"), "date");
        string end = $"{start} + {PhraseLiteral.Period(figure.Value.AsSpan(), isChinese: false) ?? ToFill.Name}";
        return figure.Bound switch
        {
            QuantityBound.AtLeast => $"{end} <= event_date",
            QuantityBound.MoreThan => $"{end} < event_date",
            QuantityBound.AtMost => $"event_date <= {end}",
            _ => $"event_date < {end}",
        };
    }

    private void AddWords(WordPart part, string piece)
    {
        string label = LabelOf(piece);
        if (DecisionWords.Any(w => label.StartsWith(w, StringComparison.Ordinal)) || label.Length < ShortestCondition || DraftNames.NameOf(label).Length == 0
            || part.Of<KeyPhrase>().Any(k => reading.At(k.Span) == label) || part.Of<MarkPhrase>().Any(m => m.Mark is Mark.Grant or Mark.Once && label == reading.At(m.Span)))
        {
            return;
        }

        draft.Require(draft.Fact(label, "bool"), label);
    }

    /// <summary>并 joins, but not in 并购, 并网.</summary>
    private static IEnumerable<string> Pieces(string words) => Parted(words).Split(Joints, StringSplitOptions.RemoveEmptyEntries);

    private static string Parted(string words)
    {
        int at = words.Length < 3 ? -1 : words.IndexOf('并', 1);
        return at > 1 && at + 2 < words.Length && !OtherWords.Contains(words[at + 1], StringComparison.Ordinal) ? $"{words[..at]}\u2060{words[(at + 1)..]}" : words;
    }

    private static string LabelOf(string words) => WordCleaning.Condition(words);
}
