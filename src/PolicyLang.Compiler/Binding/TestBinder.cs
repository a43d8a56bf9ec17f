using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// `test` blocks. A claim may be of any benefit of the rulebook; its facts are those of any of its versions. What is wrong with a test is told
/// as a finding of this test, and stands in its <see cref="PlanTest.Errors"/>.
/// </summary>
/// <param name="declarations">What is declared.</param>
/// <param name="declared">The errors of tests that were found before.</param>
/// <param name="diagnostics">Where findings are told.</param>
internal sealed class TestBinder(Declarations declarations, ImmutableArray<Diagnostic> declared, DiagnosticBag diagnostics)
{
    private readonly DiagnosticBag findings = new();

    /// <summary>The versions of each, earlier documents first.</summary>
    private readonly ILookup<string, BenefitSymbol> benefits = declarations.Policies
        .OrderBy(p => p.Effective?.From)
        .SelectMany(p => p.Benefits)
        .ToLookup(b => b.Name, StringComparer.Ordinal);

    public PlanTest Bind(DeclaredTest test)
    {
        var source = test.Tree.Source;
        int before = findings.Count;
        var claims = new List<PlanTestClaim>();
        var expectations = new List<PlanExpectation>();
        foreach (var item in test.Syntax.Items)
        {
            switch (item)
            {
                case TestClaimSyntax claim when BindClaim(claim, claims, source) is { } bound:
                    claims.Add(bound);
                    break;
                case ExpectSyntax expect when BindExpectation(expect, claims, source) is { } bound:
                    expectations.Add(bound);
                    break;
            }
        }

        if (!test.Syntax.Items.OfType<ExpectSyntax>().Any() && !test.Tree.Diagnostics.Any(d => d.IsError))
        {
            findings.Add(TestDiagnostics.NothingExpected(new(source, test.Syntax.Name.Span)));
        }

        return new PlanTest(
            test.Syntax.Name.Text, test.Syntax.Oracle?.Text, [.. claims], [.. expectations], new(source, test.Syntax.Name.Span))
        {
            Readings = test.Readings,
            Errors = [.. declared.Where(d => d.Location is { } at && at.Source == source && test.Syntax.Span.Contains(at.Span)), .. Tell(before)],
        };
    }

    private ImmutableArray<Diagnostic> Tell(int before)
    {
        if (findings.Count == before)
        {
            return [];
        }

        ImmutableArray<Diagnostic> own = [.. findings.InOrder.Skip(before).Select(d => d with { IsOfTest = true })];
        diagnostics.AddRange(own);
        return own;
    }

    private PlanTestClaim? BindClaim(TestClaimSyntax syntax, List<PlanTestClaim> before, SourceText source)
    {
        var at = new Location(source, syntax.Name.Span);
        if (before.FirstOrDefault(c => c.Name == syntax.Name.Text) is { } twice)
        {
            findings.Add(TestDiagnostics.Repeated(at, syntax.Name.Text, twice.Location));
            return null;
        }

        var fields = ImmutableArray<PlanTestField>.Empty;
        string benefit;
        if (syntax.IsWith)
        {
            if (FindClaim(before, syntax.Of.Text, new(source, syntax.Of.Span)) is not { } origin)
            {
                return null;
            }

            (benefit, fields) = (origin.Benefit, origin.Fields);
        }
        else if (FindBenefit(syntax.Of, source) is { } found)
        {
            benefit = found;
        }
        else
        {
            return null;
        }

        var own = BindFields(syntax, benefit, source);
        fields = [.. fields.Where(f => own.All(o => o.Name != f.Name)), .. own];
        return syntax.Name.IsMissing ? null : new PlanTestClaim(syntax.Name.Text, benefit, fields, at);
    }

    private PlanTestClaim? FindClaim(List<PlanTestClaim> claims, string name, Location at)
    {
        if (claims.FirstOrDefault(c => c.Name == name) is { } claim)
        {
            return claim;
        }

        if (name.Length > 0)
        {
            findings.Add(TestDiagnostics.UnknownClaim(at, name, NearestName.Find(name, claims.Select(c => c.Name))));
        }

        return null;
    }

    private string? FindBenefit(ReferenceSyntax reference, SourceText source)
    {
        var all = declarations.Policies.SelectMany(p => p.Benefits);
        if ((all.FirstOrDefault(b => b.Name == reference.Text) ?? all.FirstOrDefault(b => b.Label == reference.Text)) is { } found)
        {
            return found.Name;
        }

        if (reference.Text.Length > 0)
        {
            string? nearest = NearestName.Find(reference.Text, all.SelectMany(b => new[] { b.Name, b.Label ?? b.Name }));
            findings.Add(TestDiagnostics.UnknownBenefit(new(source, reference.Span), reference.Text, reference.IsLabel ? null : nearest));
        }

        return null;
    }

    private List<PlanTestField> BindFields(TestClaimSyntax syntax, string benefit, SourceText source)
    {
        var fields = new TestFieldBinder([.. benefits[benefit]], source, findings);
        var bound = new List<PlanTestField>();
        foreach (var field in syntax.Fields)
        {
            if (fields.Bind(field) is not { } next)
            {
                continue;
            }

            if (bound.FirstOrDefault(f => f.Name == next.Name) is { } twice)
            {
                findings.Add(TestDiagnostics.Repeated(next.Location, next.Name, twice.Location));
                continue;
            }

            bound.Add(next);
        }

        return bound;
    }

    private PlanExpectation? BindExpectation(ExpectSyntax syntax, List<PlanTestClaim> claims, SourceText source)
    {
        bool isTotal = claims.All(c => c.Name != syntax.Claim.Text)
            && BuiltinNames.Find(BuiltinPlace.Name, syntax.Claim.Text)?.English == "total";
        if (!isTotal && FindClaim(claims, syntax.Claim.Text, new(source, syntax.Claim.Span)) is null)
        {
            return null;
        }

        Exact? amount = syntax.Value is LiteralSyntax { Kind: LiteralKind.Money } literal ? literal.Value.AsNumber() : null;
        string? outcome = syntax.Value is NameExpressionSyntax { Name.Text: var word } && !isTotal
            ? BuiltinNames.Find(BuiltinPlace.Outcome, word)?.English
            : null;
        bool provisional = syntax.Mark is { } mark && BuiltinNames.Find(BuiltinPlace.Outcome, mark.Text)?.English == "provisional";
        bool markIsWrong = (syntax.Mark is not null && !provisional) || outcome == "provisional";
        if ((amount is null && outcome is null) || markIsWrong)
        {
            bool reported = syntax.Value is LiteralSyntax { Kind: LiteralKind.Malformed } or MissingExpressionSyntax;
            if (!reported)
            {
                var at = new Location(source, syntax.Value.Span);
                findings.Add(PlaceToFill.Is(at.Text) ? TestDiagnostics.ExpectationToFill(at) : TestDiagnostics.Expectation(at));
            }

            return null;
        }

        return new PlanExpectation(
            isTotal ? null : syntax.Claim.Text, amount, outcome, provisional, [.. syntax.Words.Select(w => w.Text)], new(source, syntax.Span));
    }
}
