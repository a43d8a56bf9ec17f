using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.Runtime.Interpreting;

/// <summary>Finds claims that are equal in everything but the id; they are decided all the same.</summary>
internal static class EqualClaims
{
    public static void Report(IEnumerable<ClaimState> claims, DiagnosticBag findings)
    {
        var first = new Dictionary<Value[], ClaimState>(KeyComparer.Instance);
        var more = new Dictionary<ClaimState, List<string>>(ReferenceEqualityComparer.Instance);
        foreach (var claim in claims)
        {
            Value[] all =
            [
                Value.Of(claim.Benefit),
                Value.Of(claim.Claimant),
                Value.Of(claim.EventDate),
                claim.FiledDate is { } filed ? Value.Of(filed) : Value.Unknown,
                .. claim.Facts,
            ];
            if (!first.TryAdd(all, claim))
            {
                var same = first[all];
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
}
