using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.EditorServices.Completion.Sentences;
using PolicyLang.EditorServices.Symbols;

namespace PolicyLang.EditorServices.Completion.Values;

/// <summary>The claim of a test that is being written: what it is of, which fields it has.</summary>
internal static class ClaimFields
{
    /// <summary>The test around the place; null outside of tests.</summary>
    public static TestSyntax? TestAt(CompletionPlace place) =>
        place.Inside(Keywords.Test) is { } block ? place.Tree.Root.Items.OfType<TestSyntax>().FirstOrDefault(t => t.Span.Start == block.Start) : null;

    /// <summary>The claims of that test that are written before the place.</summary>
    public static IEnumerable<TestClaimSyntax> ClaimsBefore(CompletionPlace place)
    {
        int end = place.Words.IsEmpty || place.Words[0].Keyword == Keywords.Expect ? place.Word.Insert.Start : place.Words[0].Span.Start;
        return TestAt(place)?.Items.OfType<TestClaimSyntax>().Where(c => c.Span.Start < end && !c.Name.IsMissing) ?? [];
    }

    /// <summary>The versions of the benefit that a claim of the test is of, the newest last.</summary>
    public static ImmutableArray<BenefitScope> VersionsOf(CompletionPlace place, TestClaimSyntax claim) => VersionsOf(place, claim, 8);

    /// <summary>The versions of the benefit that the claim being written is of.</summary>
    public static ImmutableArray<BenefitScope> Versions(CompletionPlace place)
    {
        var words = place.Words;
        int equal = Index(words, w => w.IsEqual);
        if (equal < 0 || equal + 1 >= words.Length)
        {
            return [];
        }

        string origin = words[equal + 1].Kind == TokenKind.Text ? words[equal + 1].Text[1..^1] : words[equal + 1].Text;
        return IsCopy(place)
            ? ClaimsBefore(place).FirstOrDefault(c => c.Name.Text == origin) is { } copied ? VersionsOf(place, copied) : []
            : place.Scope.Rulebook.FindBenefit(origin);
    }

    /// <summary>`claim b = a with { … }`.</summary>
    public static bool IsCopy(CompletionPlace place) => place.Words.TakeWhile(w => !w.OpensBrace).Any(w => w.Keyword == Keywords.With);

    /// <summary>The facts such a claim can give, of the newest version first, each name once.</summary>
    public static IEnumerable<FactScope> FactsOf(CompletionPlace place, ImmutableArray<BenefitScope> versions) =>
        versions.Reverse().SelectMany(v => new NameScope(place.Scope.Rulebook, v.Policy, v).Facts).DistinctBy(f => f.Key.Name);

    /// <summary>What stands before the colons of the fields so far; without quotes.</summary>
    public static HashSet<string> Given(CompletionPlace place)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 1; i < place.Words.Length; i++)
        {
            if (place.Words[i].IsColon)
            {
                given.Add(place.Words[i - 1].Text.Trim('"', '“', '”'));
            }
        }

        return given;
    }

    /// <summary>The kind of the value wanted behind the colon of a field.</summary>
    public static ValueKind KindOf(CompletionPlace place, int count)
    {
        if (count < 2 || !place.Words[count - 1].IsColon)
        {
            return ValueKind.Unknown;
        }

        string name = place.Words[count - 2].Text.Trim('"', '“', '”');
        if (BuiltinNames.Find(BuiltinPlace.Name, name) is { English: "claimant" or "event_date" or "filed_date" } builtin)
        {
            return ValueKind.OfBuiltin(builtin.English);
        }

        var versions = Versions(place);
        return versions.Any(v => v.Event?.Label.Text == name) ? ValueKind.Date
            : FactsOf(place, versions).FirstOrDefault(f => f.Key.Name == name || f.Label == name) is { } fact ? ValueKind.Of(fact)
            : ValueKind.Unknown;
    }

    private static ImmutableArray<BenefitScope> VersionsOf(CompletionPlace place, TestClaimSyntax claim, int depth) =>
        !claim.IsWith ? place.Scope.Rulebook.FindBenefit(claim.Of.Text)
        : depth > 0 && TestAt(place)?.Items.OfType<TestClaimSyntax>().FirstOrDefault(c => c.Name.Text == claim.Of.Text && c != claim) is { } origin
            ? VersionsOf(place, origin, depth - 1)
            : [];

    private static int Index(ImmutableArray<SentenceWord> words, Func<SentenceWord, bool> isMeant)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (isMeant(words[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
