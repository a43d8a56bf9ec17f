using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>每家企业每年最高30万元 against the keys of the cap; 每件 against `once`.</summary>
internal static class KeyLint
{
    public static IEnumerable<Diagnostic> Check(CheckedArticle article) =>
        article.WithHeader<CapClauseSyntax>().Select(c => CheckCap(article, c.Clause, c.Benefit))
            .Concat(article.WithHeader<BudgetClauseSyntax>().Select(b => CheckCap(article, b.Clause, b.Benefit))).OfType<Diagnostic>()
            .Concat(article.Article.Benefits.Select(b => CheckEach(article, b)).OfType<Diagnostic>())
            .Concat(CheckTimes(article));

    /// <summary>The words before a cap's amount say for whom and for how long it is.</summary>
    private static Diagnostic? CheckCap(CheckedArticle article, ClauseSyntax cap, BenefitSymbol? benefit)
    {
        var words = article.Words;
        var sayings = article.FiguresOf(cap).SelectMany(f => article.SayingOf(f))
            .Where(q => q.Bound == QuantityBound.AtMost && (benefit is null || article.IsLinked(benefit, q.Span)) && words.In<KeyPhrase>(words.PartAt(q.Span)).Any())
            .ToList();
        var keys = KeySet.Of(KeysOf(cap, benefit));
        Diagnostic? first = null;
        foreach (var saying in sayings)
        {
            var wanted = words.In<KeyPhrase>(words.PartAt(saying.Span)).ToList();
            var lacking = keys.Lacks(wanted).Where(k => k.Word != KeyWord.Thing || !keys.IsEmpty).ToList();
            bool isYearSaid = words.In<KeyPhrase>(words.SentenceAt(saying.Span).Span).Any(k => k.Word == KeyWord.Year);
            if (lacking.Count > 0)
            {
                first ??= Missing(article, cap, lacking);
            }
            else if (keys.Year && !isYearSaid && RuleCollector.KeysOf(cap).FirstOrDefault(k => KeySet.Of([k]).Year) is { } year)
            {
                first ??= TextDiagnostics.KeyTooMuch(article.At(year.Span), article.At(year.Span).Text, words.At(saying.Words), words.Words(saying.Words))
                    .WithFix("take it out", "删去", new TextEdit(TextSpan.FromBounds(Before(article, year.Span.Start), year.Span.End), ""));
            }
            else
            {
                return null;
            }
        }

        return first;
    }

    /// <summary>A cap of one claim is the cap of whatever the benefit is paid once for.</summary>
    private static IEnumerable<KeySyntax> KeysOf(ClauseSyntax cap, BenefitSymbol? benefit) =>
        RuleCollector.KeysOf(cap) is { IsEmpty: false } || benefit is null ? RuleCollector.KeysOf(cap) : benefit.Clauses.Select(c => c.Syntax).OfType<OnceClauseSyntax>().SelectMany(o => o.Keys);

    /// <summary>The clause lacks the keys that the words ask for; those that are the same everywhere can be added.</summary>
    public static Diagnostic Missing(CheckedArticle article, ClauseSyntax clause, IReadOnlyList<KeyPhrase> lacking)
    {
        var at = article.At(clause.Span);
        bool isChinese = !char.IsAscii(at.Text[0]);
        var added = lacking.Where(k => k.Word is not (KeyWord.Thing or KeyWord.Total)).Select(k => Name(k.Word, isChinese)).Distinct().ToList();
        var diagnostic = TextDiagnostics.KeyMissing(at, at.Text, article.Words.At(lacking[0].Span), article.Words.Words(lacking[0].Span));
        if (added.Count == 0)
        {
            return diagnostic;
        }

        var written = RuleCollector.KeysOf(clause);
        int end = written.IsEmpty ? EndOfNumber(clause) : written[^1].Span.End;
        string keys = string.Concat(added.Select(a => " " + a));
        return diagnostic with { Fixes = [new Fix(new($"add `{keys.Trim()}`", $"加上 `{keys.Trim()}`"), [new TextEdit(new TextSpan(end, 0), keys)], IsSafe: false)] };
    }

    /// <summary>Where keys would stand.</summary>
    private static int EndOfNumber(ClauseSyntax clause) => clause switch
    {
        CapClauseSyntax c => c.Bound.Span.End,
        BudgetClauseSyntax b => b.Bound.Span.End,
        QuotaClauseSyntax q => q.Different?.Span.End ?? q.Number.Span.End,
        RankClauseSyntax r => r.Top.Span.End,
        LimitClauseSyntax l => l.Number.Span.End,
        _ => clause.Span.End,
    };

    private static string Name(KeyWord word, bool isChinese)
    {
        var (english, chinese) = word switch
        {
            KeyWord.Year => ("year", "年"),
            KeyWord.Quarter => ("quarter", "季度"),
            KeyWord.Month => ("month", "月"),
            _ => ("claimant", "申报人"),
        };
        return isChinese ? Keywords.Per.Chinese + chinese : $"{Keywords.Per.English} {english}";
    }

    /// <summary>每件补助30万元 pays a thing once, or by the number of things.</summary>
    private static Diagnostic? CheckEach(CheckedArticle article, BenefitSymbol benefit)
    {
        foreach (var figure in article.Rules.FiguresOf(benefit).Where(f => f.Standing.IsInForce && f.Clause is AmountClauseSyntax && f.Kind == LiteralKind.Money))
        {
            var saying = article.SayingOf(figure).FirstOrDefault(q => q.Bound == QuantityBound.None && article.IsLinked(benefit, q.Span));
            var each = saying is null ? null : Introducing(article.Words, saying);
            if (each is not null && !IsPaidEach(benefit, each.Word == KeyWord.Person))
            {
                return TextDiagnostics.EachMissing(benefit.Location, benefit.Name, article.Words.At(each.Span), article.Words.Words(each.Span));
            }
        }

        return null;
    }

    /// <summary>The 每个 that an amount belongs to: in its part of the sentence, or in one before it (对每个项目，分别补助50万元) with no other amount between.</summary>
    private static KeyPhrase? Introducing(ArticleWords words, QuantityPhrase saying)
    {
        var sentence = words.SentenceAt(saying.Span).Span;
        int from = words.In<QuantityPhrase>(sentence).LastOrDefault(q => q.Kind == QuantityKind.Money && q.Span.Start < saying.Span.Start && q.Words != saying.Words)?.Span.End ?? sentence.Start;
        return words.In<KeyPhrase>(sentence).LastOrDefault(k => k.Word is KeyWord.Thing or KeyWord.Person && k.Span.Start >= from && k.Span.Start < saying.Span.Start);
    }

    private static bool IsPaidEach(BenefitSymbol benefit, bool isPerson) => benefit.WrittenClauses.Any(c => c switch
    {
        OnceClauseSyntax once => KeySet.Of(once.Keys) is var keys && (keys.Thing || (isPerson && keys.Claimant)),
        LimitClauseSyntax limit => KeySet.Of(limit.Keys) is var keys && (keys.Thing || (isPerson && keys.Claimant)),
        SameClauseSyntax => true,
        AmountClauseSyntax { Expression: { } amount } => ExpressionParts.AllOf(amount).Any(e => e is BinarySyntax { Operator: BinarySyntaxKind.Multiply }),
        _ => false,
    });

    /// <summary>一个年度每个权利人奖励1次 against `once` and `limit`.</summary>
    private static IEnumerable<Diagnostic> CheckTimes(CheckedArticle article)
    {
        var limits = article.Rules.Of<OnceClauseSyntax>().Select(o => (o.Clause.Span, o.Clause.Keys, o.Benefit))
            .Concat(article.Rules.Of<LimitClauseSyntax>().Select(l => (l.Clause.Span, l.Clause.Keys, l.Benefit))).ToList();
        foreach (var times in article.Words.Phrases.OfType<QuantityPhrase>().Where(q => q.Classifier is "次" or "time" or "times" && !article.Words.IsNotComputed(q.Span)))
        {
            var wanted = article.Words.In<KeyPhrase>(article.Words.PartAt(times.Span)).ToList();
            var own = limits.Where(l => l.Benefit is null || article.IsLinked(l.Benefit, times.Span)).ToList();
            if (wanted.Count > 0 && own.Count > 0 && own.All(l => KeySet.Of(l.Keys).Lacks(wanted).Any()))
            {
                var lacking = KeySet.Of(own[0].Keys).Lacks(wanted).First();
                yield return TextDiagnostics.KeyMissing(article.At(own[0].Span), article.At(own[0].Span).Text, article.Words.At(lacking.Span), article.Words.Words(lacking.Span));
            }
        }
    }

    /// <summary>The place behind the last letter before a place.</summary>
    private static int Before(CheckedArticle article, int place)
    {
        string text = article.Article.Tree.Source.Content;
        while (place > 0 && text[place - 1] is ' ' or '\t')
        {
            place--;
        }

        return place;
    }
}
