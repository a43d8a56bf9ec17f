using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Symbols;

/// <summary>Tests: their claims may be of any benefit of the rulebook, and have the facts of any of its versions.</summary>
internal sealed partial class OccurrenceFinder
{
    private void VisitTest(TestSyntax test)
    {
        var benefits = new Dictionary<string, ImmutableArray<BenefitScope>>(StringComparer.Ordinal);
        foreach (var item in test.Items)
        {
            switch (item)
            {
                case TestClaimSyntax claim:
                    var versions = VisitClaimOrigin(claim, test, benefits);
                    benefits.TryAdd(claim.Name.Text, versions);
                    foreach (var field in claim.Fields)
                    {
                        VisitField(field, versions);
                    }

                    break;
                case ExpectSyntax expect:
                    VisitExpectation(expect, test, benefits.ContainsKey(expect.Claim.Text));
                    break;
                case TestReadingSyntax reading when rulebook.Readings.FirstOrDefault(r => r.Key.Name == reading.Name.Text) is { } named:
                    Add(reading.Name.Span, named.Key);
                    Choice(reading.Choice, named.Choices);
                    break;
            }
        }
    }

    private ImmutableArray<BenefitScope> VisitClaimOrigin(
        TestClaimSyntax claim, TestSyntax test, Dictionary<string, ImmutableArray<BenefitScope>> before)
    {
        if (claim.IsWith)
        {
            if (!before.TryGetValue(claim.Of.Text, out var versions))
            {
                return [];
            }

            Add(claim.Of.Span, ScopeBuilder.TestClaimKey(tree, test, claim.Of.Text));
            return versions;
        }

        var found = claim.Of.Text.Length > 0 ? rulebook.FindBenefit(claim.Of.Text) : [];
        if (found is [{ } benefit, ..])
        {
            Add(claim.Of.Span, benefit.Key, isLabel: claim.Of.IsLabel);
        }

        return found;
    }

    private void VisitField(FieldSyntax field, ImmutableArray<BenefitScope> versions)
    {
        string word = field.Name.Text;
        if (word.Length == 0)
        {
            return;
        }

        // In the order in which the binder of tests looks.
        if (BuiltinNames.Find(BuiltinPlace.Name, word) is { English: "claimant" or "event_date" or "filed_date" } builtin)
        {
            Add(field.Name.Span, SymbolKey.Of(builtin), OccurrenceRole.Value);
            return;
        }

        if (versions.FirstOrDefault(v => v.Event?.Label.Text == word) is { } named)
        {
            Add(field.Name.Span, named.EventKey, OccurrenceRole.Value, isLabel: true);
            return;
        }

        if (FindFact(word, versions) is not { } fact)
        {
            return;
        }

        Add(field.Name.Span, fact.Key, OccurrenceRole.Value, field.Name.IsLabel);
        if (AsReference(field.Value) is { } value)
        {
            Choice(value, fact.Choices);
        }
    }

    private FactScope? FindFact(string word, ImmutableArray<BenefitScope> versions)
    {
        var facts = versions.Reverse().SelectMany(v => new NameScope(rulebook, v.Policy, v).Facts).ToList();
        return facts.FirstOrDefault(f => f.Key.Name == word) ?? facts.FirstOrDefault(f => f.Label == word);
    }

    private void VisitExpectation(ExpectSyntax expect, TestSyntax test, bool isClaim)
    {
        if (isClaim)
        {
            Add(expect.Claim.Span, ScopeBuilder.TestClaimKey(tree, test, expect.Claim.Text));
        }
        else
        {
            Builtin(BuiltinPlace.Name, expect.Claim);
        }

        Builtin(BuiltinPlace.Outcome, (expect.Value as NameExpressionSyntax)?.Name);
        Builtin(BuiltinPlace.Outcome, expect.Mark);
    }
}
