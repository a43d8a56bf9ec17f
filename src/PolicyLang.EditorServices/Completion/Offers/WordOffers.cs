using PolicyLang.Compiler.Parsing.Continuing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Completion.Values;

namespace PolicyLang.EditorServices.Completion.Offers;

/// <summary>Words of the language inside a sentence, as far as they make sense behind what is written.</summary>
internal static class WordOffers
{
    private const int Likely = 10;
    private const int Usual = 40;
    private const int Last = 80;

    public static IEnumerable<CompletionItem> Of(CompletionPlace place)
    {
        bool beginsValue = place.GoesOn.Takes(NamePlace.Value);
        if (place.GoesOn.Takes(NamePlace.Outcome) || ValueOffers.IsPaid(place))
        {
            yield break;
        }

        var wanted = beginsValue ? Wanted.At(place) : ValueKind.Unknown;
        foreach (var word in place.GoesOn.Words)
        {
            if (word.Kind == KeywordKind.Clause)
            {
                foreach (var item in word == Keywords.Article ? [] : ClauseOffers.Of(place, word))
                {
                    yield return item;
                }
            }
            else if (beginsValue ? BeginsValue(place, word, wanted) : Follows(place, word))
            {
                yield return Form(place, word, Offer.Word(place, word, beginsValue ? RankOfValue(word, wanted) : Rank(place, word)));
            }
        }

        if (place.GoesOn.Takes(Keywords.Per) && !beginsValue)
        {
            foreach (string key in (string[])["claimant", "year"])
            {
                var name = BuiltinNames.Find(BuiltinPlace.Name, key);
                string text = name is null ? "" : place.Spelling == Language.Chinese ? $"每{name.Chinese}" : $"per {name.English}";
                if (!place.Words.Any(w => w.Text == name?.English || w.Text == name?.Chinese))
                {
                    yield return new CompletionItem(CompletionKind.Keyword, text, text) { FoundBy = [$"per {key}", $"每{name?.Chinese}"], Rank = Likely + 1, Documentation = CompletionDocumentation.Of(Keywords.Per) };
                }
            }
        }
    }

    /// <summary>Of what begins a value: yes and no where they are wanted, words of conditions where conditions are.</summary>
    private static bool BeginsValue(CompletionPlace place, Keyword word, ValueKind wanted) => word switch
    {
        _ when word == Keywords.Not => wanted.Type is TypeKind.Bool or TypeKind.Unknown && !IsCompared(place),
        _ when word == Keywords.Yes || word == Keywords.No => wanted.Type is TypeKind.Bool && IsCompared(place),
        _ when word == Keywords.Unknown => IsCompared(place),
        _ when word == Keywords.Days || word == Keywords.Months => wanted.Type is not (TypeKind.Date or TypeKind.Text or TypeKind.Choice) && !IsCompared(place, TypeKind.Bool),
        _ when word == Keywords.If || word == Keywords.By || word == Keywords.When => wanted.Type != TypeKind.Bool && !IsCompared(place),
        _ => true,
    };

    /// <summary>Of what goes on behind a value or a part of a sentence.</summary>
    private static bool Follows(CompletionPlace place, Keyword word) => word switch
    {
        _ when word == Keywords.From => !IsInKey(place) || BuiltinNames.Find(BuiltinPlace.Name, place.Words[^1].Text)?.English == "year",
        _ when word == Keywords.When => Guards.CanBe(place),
        _ when word == Keywords.Yes || word == Keywords.No => Wanted.At(place).Type is TypeKind.Bool or TypeKind.Unknown,
        _ when word == Keywords.On || word == Keywords.In => IsTable(place),
        _ when word == Keywords.Of => OfFollows(place),
        _ when word == Keywords.And || word == Keywords.Or => Left(place) is { Type: TypeKind.Bool } or { IsKnown: false },
        _ when word == Keywords.OneOf => place.Last is { IsColon: true } ? place.Clause == Keywords.Fact : Left(place) is { Type: TypeKind.Choice } or { IsKnown: false },
        _ when word == Keywords.Signed => place.Words.Any(w => BuiltinNames.Find(BuiltinPlace.Type, w.Text)?.English is "money" or "number" or "rate"),
        _ when word == Keywords.Amends => place.Scope.Rulebook.Policies.Count > 1,
        _ when word == Keywords.Over => place.Scope.Policy is { Benefits.Count: > 1 },
        _ => true,
    };

    private static int RankOfValue(Keyword word, ValueKind wanted) =>
        (word == Keywords.Yes || word == Keywords.No) && wanted.Type == TypeKind.Bool ? Likely
        : word == Keywords.By || word == Keywords.Decided || word == Keywords.Not ? Usual
        : word == Keywords.Unknown ? Last
        : Usual + 10;

    private static int Rank(CompletionPlace place, Keyword word) => word switch
    {
        _ when word == Keywords.Per || word == Keywords.HalfUp || word == Keywords.To || word == Keywords.InOrderOf || word == Keywords.ProRata => Likely,
        _ when word == Keywords.Yes || word == Keywords.No || (word == Keywords.From && !IsInKey(place)) => Likely,
        _ when word == Keywords.Over => Likely + 3,
        _ when word == Keywords.Unknown => Last,
        _ when word == Keywords.Of && place.Last?.Kind == TokenKind.Rate => Likely,
        _ when word == Keywords.On || word == Keywords.In || word == Keywords.OneOf || word == Keywords.ByAuthority || word == Keywords.KeepFirst || word == Keywords.KeepHighest => Likely + 2,
        _ when word == Keywords.When => Last,
        _ => Usual,
    };

    /// <summary>Words that bring what they want with them.</summary>
    private static CompletionItem Form(CompletionPlace place, Keyword word, CompletionItem item)
    {
        bool isHan = place.Spelling == Language.Chinese;
        string? snippet = word switch
        {
            _ when word == Keywords.If => isHan ? "若 ${1:condition} 则 ${2:value} 否则 ${3:value}" : "if ${1:condition} then ${2:value} else ${3:value}",
            _ when word == Keywords.Days => isHan ? "天数 自 ${1:from} 至 ${2:to}" : "days from ${1:from} to ${2:to}",
            _ when word == Keywords.Months => isHan ? "月数 自 ${1:from} 至 ${2:to}" : "months from ${1:from} to ${2:to}",
            _ when word == Keywords.When && place.GoesOn.Takes(NamePlace.Value) => isHan ? "当 {\n  ${1:condition}：${2:value}\n  否则：${3:value}\n}" : "when {\n  ${1:condition}: ${2:value}\n  else: ${3:value}\n}",
            _ when word == Keywords.OneOf => isHan ? "选自 { $0 }" : "one of { $0 }",
            _ when word == Keywords.HighestOf => isHan ? "就高 { $0 }" : "highest of { $0 }",
            _ => null,
        };
        bool isPreselected = word == Keywords.HalfUp || (word == Keywords.From && place.Words.Length == 1);
        return item with { Snippet = snippet, IsPreselected = isPreselected };
    }

    /// <summary>Whether the value is compared with another, of a kind if one is told.</summary>
    private static bool IsCompared(CompletionPlace place, TypeKind? kind = null) =>
        place.Last is { Compares: true } last && (!last.IsEqual || place.Clause != Keywords.Let || place.Words.Count(w => w.IsEqual) > 1)
        && (kind is null || Wanted.At(place).Type == kind);

    private static bool IsTable(CompletionPlace place) => place.Last is { Kind: TokenKind.Name } name && place.Scope.FindTable(name.Text) is not null;

    /// <summary>`10% of price`, `价款 的 10%`, `per year of D`: in each spelling another operand is before it.</summary>
    private static bool OfFollows(CompletionPlace place) =>
        place.Words.Length > 1 && place.Words[^2].Keyword == Keywords.Per
            ? place.Spelling == Language.Chinese
                ? new ValueKinds(place.Scope).OfName(place.Words[^1].Text).Type == TypeKind.Date
                : BuiltinNames.Find(BuiltinPlace.Name, place.Words[^1].Text)?.English is "year" or "quarter" or "month"
            : place.Words.Length > 1 && place.Words[^2].Keyword == Keywords.In
                || (place.Spelling == Language.English
                    ? Left(place) is { Type: TypeKind.Rate or TypeKind.Number } or { IsKnown: false }
                    : place.Last is { Kind: TokenKind.Name } or { Closes: true } && Left(place) is { IsNumeric: true } or { IsKnown: false });

    /// <summary>`per year from 07-01`.</summary>
    private static bool IsInKey(CompletionPlace place) => place.Words.Length > 1 && place.Words[^2].Keyword == Keywords.Per;

    private static ValueKind Left(CompletionPlace place)
    {
        int start = Brackets.OperandStart(place.Words, place.Words.Length);
        if (start > 0 && place.Words[start - 1] is { Compares: true } comparison && (!comparison.IsEqual || start > 1 && place.Clause != Keywords.Let && place.Clause != Keywords.Fact))
        {
            return ValueKind.Bool;
        }

        return start >= place.Words.Length
            ? ValueKind.Unknown
            : new ValueKinds(place.Scope).OfText(place.View.Source.Content[place.Words[start].Span.Start..place.Words[^1].Span.End]);
    }
}
