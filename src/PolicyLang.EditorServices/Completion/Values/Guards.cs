using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Completion.Sentences;

namespace PolicyLang.EditorServices.Completion.Values;

/// <summary>`when …` at a sentence's end.</summary>
internal static class Guards
{
    /// <summary>Of these a condition on the claim may be the guard; all others take conditions on readings only.</summary>
    private static readonly Keyword[] OfClaims =
        [Keywords.Require, Keywords.Exclude, Keywords.Cap, Keywords.Once, Keywords.Limit, Keywords.Quota, Keywords.Budget];

    /// <summary>Whether the sentence can have a guard at all: one on readings needs readings.</summary>
    public static bool CanBe(CompletionPlace place) => ReadsClaims(place) || place.Scope.Readings.Any();

    /// <summary>Whether the place is in the guard of a sentence that takes no condition on claims.</summary>
    public static bool IsOnReadings(CompletionPlace place) => !ReadsClaims(place) && IsIn(place);

    /// <summary>Whether the place is in a guard: behind a `when` in no brackets that opens no bands.</summary>
    public static bool IsIn(CompletionPlace place)
    {
        var words = place.Words;
        int depth = 0;
        for (int i = 0; i < words.Length; i++)
        {
            depth += words[i].Opens ? 1 : words[i].Closes ? -1 : 0;
            if (depth == 0 && i > 0 && words[i].Keyword == Keywords.When && !(i + 1 < words.Length && words[i + 1].OpensBrace) && words[i - 1].Keyword != Keywords.Amount)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReadsClaims(CompletionPlace place) => place.Clause is { } clause && Array.IndexOf(OfClaims, clause) >= 0;
}
