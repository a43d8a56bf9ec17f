using System.Collections.Immutable;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>The keys of a clause as official words speak of them. <paramref name="Thing"/>: any fact of its own.</summary>
internal sealed record KeySet(bool Claimant, bool Year, bool Quarter, bool Month, bool Policy, bool Thing)
{
    public static KeySet Of(IEnumerable<KeySyntax> keys)
    {
        var names = keys.Select(k => BuiltinNames.Find(BuiltinPlace.Name, k.Name.Text)?.English ?? k.Name.Text).ToImmutableHashSet(StringComparer.Ordinal);
        var ofTime = ImmutableHashSet.Create(StringComparer.Ordinal, "claimant", "year", "quarter", "month", "policy");
        return new KeySet(
            names.Contains("claimant"), names.Contains("year"), names.Contains("quarter"), names.Contains("month"), names.Contains("policy"), !names.IsSubsetOf(ofTime));
    }

    public bool IsEmpty => !(Claimant || Year || Quarter || Month || Policy || Thing);

    /// <summary>The words that ask for a key that is not here.</summary>
    public IEnumerable<KeyPhrase> Lacks(IEnumerable<KeyPhrase> words) => words.Where(w => w.Word switch
    {
        KeyWord.Claimant or KeyWord.Person => !(Claimant || Thing),
        KeyWord.Thing => !Thing,
        KeyWord.Year => !Year,
        KeyWord.Quarter => !Quarter,
        KeyWord.Month => !Month,
        KeyWord.Total => IsEmpty,
        _ => false,
    });
}
