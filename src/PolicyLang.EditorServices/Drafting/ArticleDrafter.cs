using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>
/// Walks the words of an article, sentence by sentence: conditions wait until an amount comes, which makes a benefit of them; bounds, quotas and
/// 一次性 belong to the benefit they stand beside.
/// </summary>
internal sealed class ArticleDrafter(ArticleReading reading, DraftNames names)
{
    private static readonly string[] PayWords = ["按照", "按", "分别", "一次性", "给予", "每件", "每人", "每名", "每个", "每家", "每户", "每项", "每台", "每套", "每辆", "每张", "每吨", "每亩", "每平方米", "每千瓦", "奖励", "补助", "补贴", "资助", "颁发", "参照", "最高", "不超过", "由",
        " receives", " receive", "a one-off", "a single", "a grant", "a subsidy", "a reward", "is paid", "are paid", "is granted", "are granted", "is subsidised", "up to"];
    private static readonly string[] DecidedWords = ["一事一议", "适当", "一定金额", "一定的", "另行", "酌情", "评审咨询费", "参照"];

    private readonly List<(WordPart Part, TextSpan Span)> waiting = [];

    /// <summary>All that was said before an amount, also what became of kinds.</summary>
    private readonly List<WordPart> said = [];
    private readonly List<BenefitDraft> benefits = [];
    private QuantityPhrase? chosen;
    private WordPart? chosenIn;
    private QuantityPhrase? ranked;
    private WordPart? rankedIn;

    /// <summary>The benefits that sentences grant; <paramref name="isMeant"/> says of which sentences.</summary>
    public ArticleDraft Draft(Func<WordSentence, bool> isMeant)
    {
        foreach (var sentence in reading.Sentences.Where(isMeant))
        {
            Read(sentence);
        }

        foreach (var benefit in benefits)
        {
            benefit.Name = names.OfBenefit(benefit.Subject);
        }

        return OverlapDrafter.Add([.. benefits], [.. reading.Sentences.Where(isMeant)], reading);
    }

    private void Read(WordSentence sentence)
    {
        waiting.Clear();
        said.Clear();
        (chosen, ranked) = (null, null);
        BenefitDraft? current = null;
        foreach (var part in sentence.Parts)
        {
            var pays = AmountReading.Of(sentence, part);
            if (current?.Counted is { } things && pays.Amounts.IsEmpty && part.Phrases.Any(p => p == things.Most))
            {
                CountAtMost(current, part, things);
                BoundIn(current, part, pays);
                continue;
            }

            (chosen, chosenIn) = pays.Chosen is null ? (chosen, chosenIn) : (pays.Chosen, part);
            (ranked, rankedIn) = pays.Ranked is null ? (ranked, rankedIn) : (pays.Ranked, part);
            if (!pays.Amounts.IsEmpty && !IsSame(current, pays))
            {
                current = Begin(sentence, part, pays.Amounts);
                BoundIn(current, part, pays);
            }
            else if (!pays.Bounds.IsEmpty && (current ?? (IsDecision(part) ? null : benefits.LastOrDefault())) is { } bounded)
            {
                BoundIn(bounded, part, pays);
                Floor(bounded, pays);
            }
            else if (!pays.Bounds.IsEmpty)
            {
                current = Decided(sentence, part, pays.Bounds[0]);
            }
            else if (pays.Amounts.IsEmpty && IsTimes(part) && current is not null)
            {
                current.Once = TimesKeys(part);
            }
            else if (pays.Amounts.IsEmpty && current is not null && part.Has(Mark.Once))
            {
                OnceKeys.Set(current, reading, [part], isChosenYearly: false);
            }
            else if (pays.Amounts.IsEmpty)
            {
                if (pays.Chosen is not null || (part.Words.StartsWith('对') && !waiting.Exists(w => w.Part.Of<QuantityPhrase>().Any())))
                {
                    // What comes before tells of aims; here begins whom something is granted.
                    waiting.RemoveAll(w => !w.Part.Of<DatePhrase>().Any());
                }

                waiting.Add((part, part.Span));
                said.Add(part);
            }
        }

        if (current is null && sentence.Has(Mark.Grant) && !sentence.Parts.Any(p => p.Of<MarkPhrase>().Any(m => m.IsOfStacking)) && reading.Sentences[0] != sentence && GrantsSomething(sentence))
        {
            Decided(sentence, null, null);
        }
    }

    /// <summary>给予不高于100万元的配套资金奖励: behind conditions of its own, and for nobody but who meets them.</summary>
    private bool IsDecision(WordPart part) => waiting.Count > 0 && part.Has(Mark.Grant) && !part.Of<KeyPhrase>().Any();

    /// <summary>The same share once more (低于LPR的以实际利率的30%为准) is no other benefit.</summary>
    private static bool IsSame(BenefitDraft? current, AmountReading pays) =>
        current?.Base is not null && pays.Amounts.All(a => a.Kind == QuantityKind.Rate && current.Amount.StartsWith(PhraseLiteral.Rate(a.Value.AsNumber()) + " ", StringComparison.Ordinal));

    private BenefitDraft Begin(WordSentence sentence, WordPart part, ImmutableArray<QuantityPhrase> amounts)
    {
        var draft = New(sentence, part, amounts[0].Span.Start);
        if (ranked is { } first && rankedIn is { } where)
        {
            Rank(draft, first, where, amounts);
        }
        else if (amounts.Length > 1)
        {
            ByKind(draft, part, amounts);
        }
        else
        {
            draft.Amount = Amount(draft, part, amounts[0]);
            Count(draft, sentence, part, amounts[0]);
        }

        Close(draft, sentence, part);
        return draft;
    }

    /// <summary>每个展位补助1万元: times the number of them.</summary>
    private void Count(BenefitDraft draft, WordSentence sentence, WordPart part, QuantityPhrase amount)
    {
        if (chosen is null && CountedThings.Of(reading, sentence, part, amount) is { } things)
        {
            draft.Counted = things;
            draft.Amount = $"{draft.Amount} * {draft.Fact(things.Label, "count")}";
            if (part.Phrases.Any(p => p == things.Most))
            {
                CountAtMost(draft, part, things);
            }
        }
    }

    /// <summary>Of one claim no more than so many count; of a year, or of a claimant in all, no more than so many are paid.</summary>
    private static void CountAtMost(BenefitDraft draft, WordPart part, CountedThings things)
    {
        if (things.Most is not { } most || draft.Amount.LastIndexOf(" * ", StringComparison.Ordinal) is var times && times < 0)
        {
            return;
        }

        string each = draft.Amount[..times];
        if (part.Has(KeyWord.Year) || part.Has(KeyWord.Total))
        {
            draft.Caps.Add($"{each} * {Number(most)} per claimant{(part.Has(KeyWord.Year) ? " per year" : " per policy")}");
        }
        else
        {
            draft.Amount = $"{each} * min({draft.Amount[(times + " * ".Length)..]}, {Number(most)})";
        }
    }

    private BenefitDraft Decided(WordSentence sentence, WordPart? part, QuantityPhrase? bound)
    {
        var draft = New(sentence, part ?? sentence.Parts[^1], (bound?.Words.Start ?? sentence.Span.End) - 1);
        bool isDecided = bound is not null || DecidedWords.Any(w => sentence.Words.Contains(w, StringComparison.Ordinal));
        draft.Amount = bound is { Kind: QuantityKind.Money } most ? $"decided up to {PhraseLiteral.Money(most.Value.AsNumber())}" : isDecided ? "decided" : ToFill.Name;
        Close(draft, sentence, part ?? sentence.Parts[^1]);
        return draft;
    }

    private BenefitDraft New(WordSentence sentence, WordPart part, int amount)
    {
        var draft = new BenefitDraft(names);
        string before = reading.At(TextSpan.FromBounds(part.Span.Start, Math.Max(part.Span.Start, amount)));
        int end = PayWords.Select(w => before.IndexOf(w, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(before.Length).Min();
        if (WordCleaning.Condition(before[..end]).Length > 1)
        {
            waiting.Add((part, new TextSpan(part.Span.Start, end)));
        }

        draft.Grant = sentence.Parts.SelectMany(p => p.Of<MarkPhrase>()).Where(m => m.Mark == Mark.Grant).Select(m => reading.At(m.Span))
            .LastOrDefault(w => w is "补助" or "奖励" or "补贴" or "资助" or "贴息" or "奖补") ?? (reading.Text.Any(c => c > '\u2E80') ? "奖补" : "grant");
        benefits.Add(draft);
        return draft;
    }

    /// <summary>What waited asks something of the applicant; then what the words say of once, of choosing, of the day.</summary>
    private void Close(BenefitDraft draft, WordSentence sentence, WordPart part)
    {
        var conditions = new ConditionDrafter(reading, draft);
        var asked = waiting.Where(w => !IsLead(w.Part, w.Span)).ToList();
        if (chosen is { } quota && chosenIn is { } where)
        {
            Choose(draft, quota, where);
        }

        foreach (var (from, span) in asked.Where(a => a.Part != chosenIn && a.Part != rankedIn))
        {
            conditions.Add(from, span);
        }

        Newly(draft, said.Append(part));
        draft.Subject = Subject(asked, sentence, draft);
        OnceKeys.Set(draft, reading, [.. said, part], chosenIn?.Has(KeyWord.Year) == true && chosen is not null);
        draft.Event = EventWords.Of(sentence.Words);
        waiting.Clear();
        said.Clear();
        (chosen, ranked) = (null, null);
        (chosenIn, rankedIn) = (null, null);
    }

    /// <summary>分类型给予资金补助: says that there is money, and asks for nothing.</summary>
    private static bool IsLead(WordPart part, TextSpan span) =>
        span == part.Span && part.Has(Mark.Grant) && !part.Of<QuantityPhrase>().Any() && !part.Words.Contains("获得", StringComparison.Ordinal);

    private void Newly(BenefitDraft draft, IEnumerable<WordPart> parts)
    {
        foreach (var mark in parts.SelectMany(p => p.Of<MarkPhrase>()).Where(m => m.Mark is Mark.New or Mark.First))
        {
            string words = reading.At(mark.Span);
            if (!draft.Facts.Exists(f => (f.Label ?? f.Name).Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                draft.Require(draft.Fact(words, "bool"), words);
            }
        }
    }

    private void Choose(BenefitDraft draft, QuantityPhrase quota, WordPart where)
    {
        string selection = where.Of<MarkPhrase>().Where(m => m.Mark == Mark.Selection).Select(m => reading.At(m.Span)).FirstOrDefault("入选");
        draft.Require(draft.Fact(char.IsAscii(selection[0]) ? "selected" : "入选", "bool by authority"), selection);
        string keys = where.Has(KeyWord.Year) ? "per year" : where.Has(KeyWord.Quarter) ? "per quarter" : where.Has(KeyWord.Month) ? "per month" : "per policy";
        draft.Quota = $"{Number(quota)} {keys}";
    }

    private void Rank(BenefitDraft draft, QuantityPhrase first, WordPart where, ImmutableArray<QuantityPhrase> amounts)
    {
        string before = WordCleaning.Condition(reading.At(TextSpan.FromBounds(where.Span.Start, first.Words.Start)));
        int by = new[] { "位居", "排名", "位列", "居", "列", "进入" }.Select(w => before.IndexOf(w, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(before.Length).Min();
        string measure = WordCleaning.Condition(before[..by]);
        bool isYearly = where.Has(KeyWord.Year) || measure.StartsWith('年');
        draft.Fact("名次", "number by authority");
        draft.Rank = $"by {draft.Fact(measure.Length > 1 ? measure : "排名依据", "count")} per claimant top {Number(first)} {(isYearly ? "per year" : "per policy")}";
        draft.Facts[0] = new FactDraft("place", "名次", "number by authority");
        draft.Amount = amounts.Length == 1 && first.Value.AsNumber() <= 20
            ? Amount(draft, where, amounts[0])
            : $"by place {{ {string.Join(", ", amounts.Select((a, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {Literal(a)}")))} }}";
    }

    private void ByKind(BenefitDraft draft, WordPart part, ImmutableArray<QuantityPhrase> amounts)
    {
        var words = waiting.Select(w => reading.At(w.Span)).Reverse();
        var kinds = KindList.Find(words.Prepend(reading.At(TextSpan.FromBounds(part.Span.Start, amounts[0].Span.Start))), amounts.Length);
        var labels = kinds ?? [.. amounts.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"第{i + 1}类"))];
        var choices = labels.Select(l => (Name: DraftNames.NameOf(l) is { Length: > 0 } name ? name : "类别", Label: l)).ToList();
        string kind = draft.Fact(char.IsAscii(labels[0][0]) ? "kind" : "类型", $"one of {{ {string.Join(", ", choices.Select(c => c.Name == c.Label ? c.Name : $"{c.Name} \"{c.Label}\""))} }}");
        draft.Amount = $"by {kind} {{ {string.Join(", ", choices.Zip(amounts, (c, a) => $"{c.Name}: {Literal(a)}"))} }}";
        if (kinds is not null)
        {
            waiting.RemoveAll(w => reading.At(w.Span).Contains(kinds.Value[0], StringComparison.Ordinal));
        }
    }

    private string Amount(BenefitDraft draft, WordPart part, QuantityPhrase amount)
    {
        if (amount.Kind != QuantityKind.Rate)
        {
            return Literal(amount);
        }

        draft.Base = draft.Fact(RateBasis.Of(reading, part, amount), "money");
        var share = amount.Value.AsNumber().Reduced();
        return PhraseLiteral.Rate(share) is { } rate ? $"{rate} of {draft.Base}"
            : share.Numerator == 1 ? string.Create(CultureInfo.InvariantCulture, $"{draft.Base} / {share.Denominator}")
            : string.Create(CultureInfo.InvariantCulture, $"{draft.Base} * {share.Numerator} / {share.Denominator}");
    }

    private void BoundIn(BenefitDraft draft, WordPart part, AmountReading pays)
    {
        foreach (var bound in pays.Bounds)
        {
            string most = bound.Kind == QuantityKind.Rate ? $"{Literal(bound)} of {draft.Fact(RateBasis.Of(reading, part, bound), "money")}" : Literal(bound);
            string keys = string.Concat(
                part.Has(KeyWord.Claimant) ? " per claimant" : "",
                part.Has(KeyWord.Year) ? " per year" : part.Has(KeyWord.Quarter) ? " per quarter" : part.Has(KeyWord.Month) ? " per month" : "");
            bool isOneClaim = keys == " per claimant" && draft.Once == "per claimant";
            string cap = isOneClaim ? most : keys is " per claimant" or "" && part.Has(KeyWord.Total) ? $"{most} per claimant per policy" : keys == " per claimant" ? $"{most} per claimant per policy" : most + keys;
            if (!draft.Caps.Contains(cap))
            {
                draft.Caps.Add(cap);
            }
        }

        foreach (var (from, span) in waiting.ToList())
        {
            new ConditionDrafter(reading, draft).Add(from, span);
        }

        waiting.Clear();
    }

    /// <summary>最低1000元、最高5000元: an amount is raised to the one and cut to the other.</summary>
    private static void Floor(BenefitDraft draft, AmountReading pays)
    {
        if (pays.Floor is { } least && draft.Base is not null && !draft.Amount.StartsWith("max(", StringComparison.Ordinal))
        {
            draft.Amount = $"max({draft.Amount}, {PhraseLiteral.Money(least.Value.AsNumber())})";
        }
    }

    /// <summary>A sentence that names whom it grants something, or leaves the amount to somebody.</summary>
    private static bool GrantsSomething(WordSentence sentence) =>
        DecidedWords.Any(w => sentence.Words.Contains(w, StringComparison.Ordinal))
        || ((sentence.Words.Contains('对', StringComparison.Ordinal) || sentence.Words.Contains("的，", StringComparison.Ordinal))
            && sentence.Parts.Any(p => p.Of<MarkPhrase>().Any(m => m.Mark == Mark.Grant)) && sentence.Words.Contains("获", StringComparison.Ordinal));

    /// <summary>一个年度每个权利人奖励1次.</summary>
    private static bool IsTimes(WordPart part) => part.Of<QuantityPhrase>().Any(q => q.Classifier is "次" or "time" or "times" && q.Value.AsNumber() == Compiler.Values.Exact.One) && part.Of<KeyPhrase>().Any();

    private static string TimesKeys(WordPart part) => string.Concat("per claimant", part.Has(KeyWord.Year) ? " per year" : "");

    private string Subject(List<(WordPart Part, TextSpan Span)> asked, WordSentence sentence, BenefitDraft draft)
    {
        if (draft.Rank is not null && draft.Facts.Find(f => f.Name != "place") is { } measure)
        {
            return (measure.Label ?? measure.Name) + draft.Grant;
        }

        string title = reading.Title ?? "";
        var inOrder = asked.OrderBy(a => a.Part == chosenIn ? 0 : a.Part.Has(Mark.New) || a.Part.Has(Mark.First) ? 1 : a.Part.Of<DatePhrase>().Any() ? 3 : 2);
        string words = inOrder.Select(a => SubjectWords.Of(reading.At(Named(a.Part, a.Span)))).FirstOrDefault(w => w.Length > 1) ?? (title.Length > 0 ? title : SubjectWords.Of(sentence.Parts[0].Words));
        return words.EndsWith(draft.Grant, StringComparison.Ordinal) ? words : words + (char.IsAscii(words.LastOrDefault('字')) ? " " : "") + draft.Grant;
    }

    /// <summary>Without the figure: what is chosen stands behind it, what is measured before it.</summary>
    private TextSpan Named(WordPart part, TextSpan span) =>
        part == chosenIn && chosen is { } quota ? TextSpan.FromBounds(quota.Words.End, span.End)
        : part.Of<QuantityPhrase>().FirstOrDefault(q => span.Contains(q.Span) && q.Words.Start > span.Start + 3) is { } figure ? TextSpan.FromBounds(span.Start, figure.Words.Start)
        : span;

    private static string Number(QuantityPhrase q) => Compiler.Values.ExactText.Plain(q.Value.AsNumber());

    private static string Literal(QuantityPhrase q) => q.Kind == QuantityKind.Rate ? PhraseLiteral.Rate(q.Value.AsNumber()) ?? ToFill.Name : PhraseLiteral.Money(q.Value.AsNumber());
}
