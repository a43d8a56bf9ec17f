using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Types;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Values;

/// <summary>What kind of value is wanted at a place, from the words before it.</summary>
internal static class Wanted
{
    public static ValueKind At(CompletionPlace place) => Behind(place, place.Words.Length);

    /// <summary>Behind the first words of the sentence, so many.</summary>
    private static ValueKind Behind(CompletionPlace place, int count)
    {
        var words = place.Words;
        if (count == 0)
        {
            return ValueKind.Unknown;
        }

        var last = words[count - 1];
        if (last.Compares && (!last.IsEqual || IsComparison(place, count - 1)))
        {
            return OfOperand(place, count - 1);
        }

        if (last.Kind == TokenKind.Operator && !last.IsEqual)
        {
            return last.Text is "+" or "＋" or "-" or "－" && OfOperand(place, count - 1) is { IsKnown: true } sum ? sum : OfWhole(place, count);
        }

        if (last.Keyword is { } word && OfKeyword(place, word, count) is { } kind)
        {
            return kind;
        }

        return last.IsComma && Brackets.Around(words, count) is { } open && words[open].Opens && !words[open].OpensBrace
            ? OfOperand(place, count - 1)
            : last.Text is "(" or "（" && count > 1 && words[count - 2].Kind == TokenKind.Name && IsWindow(words[count - 2].Text)
                ? ValueKind.Money
                : OfWhole(place, count);
    }

    private static ValueKind? OfKeyword(CompletionPlace place, Keyword word, int count) => word switch
    {
        _ when word == Keywords.And || word == Keywords.Or || word == Keywords.Not || word == Keywords.If || word == Keywords.Where => ValueKind.Bool,
        _ when word == Keywords.When && (count < 2 || place.Words[count - 1].Keyword == Keywords.When) => ValueKind.Bool,
        _ when word == Keywords.On || word == Keywords.To || word == Keywords.From => ValueKind.Date,
        _ when word == Keywords.For => ValueKind.Span,
        _ when word == Keywords.Top => ValueKind.Number,
        _ when word == Keywords.UpTo => ValueKind.Money,
        _ => null,
    };

    /// <summary>What the sentence wants where nothing nearer says it.</summary>
    private static ValueKind OfWhole(CompletionPlace place, int count)
    {
        var words = place.Words;
        if (Brackets.Around(words, count) is { } open && words[open].OpensBrace && place.Clause is { } inBraces)
        {
            // A row of bands begins with a condition, a row of a table has values of its type.
            bool isBehindColon = words.Take(count).Skip(open).LastOrDefault(w => w.IsColon || w.IsComma) is { IsColon: true };
            if (inBraces == Keywords.Claim)
            {
                return ClaimFields.KindOf(place, count);
            }

            if (inBraces == Keywords.Table)
            {
                return OfTable(place);
            }

            if (!isBehindColon && open > 0 && words[open - 1].Keyword == Keywords.When)
            {
                return ValueKind.Bool;
            }
        }

        return place.Clause switch
        {
            { } c when c == Keywords.Require || c == Keywords.Exclude => ValueKind.Bool,
            { } c when c == Keywords.Amount || c == Keywords.Cap || c == Keywords.Budget || c == Keywords.Expect => ValueKind.Money,
            { } c when c == Keywords.Limit || c == Keywords.Quota => ValueKind.Number,
            { } c when c == Keywords.Issued || c == Keywords.Effective || c == Keywords.Valid || c == Keywords.Events || c == Keywords.Filed => ValueKind.Date,
            { } c when c == Keywords.Rounding => ValueKind.Money,
            { } c when c == Keywords.Fact => OfDefault(place),
            _ => ValueKind.Unknown,
        };
    }

    private static ValueKind OfDefault(CompletionPlace place)
    {
        var type = place.Words.SkipWhile(w => !w.IsColon).Skip(1).ToList();
        return type is [{ } name, .. var rest] && BuiltinNames.Find(BuiltinPlace.Type, name.Text) is { } builtin && Enum.TryParse<TypeKind>(builtin.English, true, out var kind)
            ? new(kind, rest is [{ Kind: TokenKind.Name } classifier, ..] ? classifier.Text : null)
            : ValueKind.Unknown;
    }

    private static ValueKind OfTable(CompletionPlace place) =>
        place.Words.SkipWhile(w => !w.IsColon).ElementAtOrDefault(1) is { } name && BuiltinNames.Find(BuiltinPlace.Type, name.Text) is { } builtin
        && Enum.TryParse<TypeKind>(builtin.English, true, out var kind) ? new(kind) : ValueKind.Unknown;

    private static bool IsComparison(CompletionPlace place, int index) =>
        place.Clause is not { } clause || (clause != Keywords.Let && clause != Keywords.Fact && clause != Keywords.Claim)
        || place.Words.Take(index).Any(w => w.IsEqual);

    private static bool IsWindow(string name) => BuiltinNames.Find(BuiltinPlace.Function, name)?.English is "sum";

    /// <summary>The kind of the operand that ends before a word: back to what cannot be part of it.</summary>
    private static ValueKind OfOperand(CompletionPlace place, int end)
    {
        int start = Brackets.OperandStart(place.Words, end);
        return start >= end
            ? ValueKind.Unknown
            : new ValueKinds(place.Scope).OfText(place.View.Source.Content[place.Words[start].Span.Start..place.Words[end - 1].Span.End]);
    }
}
