using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>Finds claims that are equal in everything but the id; they are decided all the same.</summary>
internal static class EqualClaims
{
    public static void Report(IEnumerable<ClaimState> claims, DiagnosticBag findings)
    {
        var first = new Dictionary<ClaimState, ClaimState>(SameButId.Instance);
        var more = new Dictionary<ClaimState, List<string>>(ReferenceEqualityComparer.Instance);
        foreach (var claim in claims)
        {
            if (!first.TryAdd(claim, claim))
            {
                var same = first[claim];
                if (!more.TryGetValue(same, out var ids))
                {
                    more[same] = ids = [same.Id];
                }

                ids.Add(claim.Id);
            }
        }

        foreach (var (claim, ids) in more)
        {
            findings.Add(ClaimDiagnostics.ClaimsAreEqual(claim.Row.Columns.File, claim.Row.Line, Sentence.Ids(ids)));
        }
    }

    private sealed class SameButId : IEqualityComparer<ClaimState>
    {
        public static readonly SameButId Instance = new();

        public bool Equals(ClaimState? x, ClaimState? y) =>
            ReferenceEquals(x, y)
            || (x is not null && y is not null && x.Benefit == y.Benefit && x.Claimant == y.Claimant && x.EventDate == y.EventDate
                && x.FiledDate == y.FiledDate && x.Facts.AsSpan().SequenceEqual(y.Facts));

        public int GetHashCode(ClaimState obj)
        {
            var hash = default(HashCode);
            hash.Add(obj.Claimant);
            hash.Add(obj.EventDate);
            foreach (var fact in obj.Facts)
            {
                hash.Add(fact);
            }

            return hash.ToHashCode();
        }
    }
}
