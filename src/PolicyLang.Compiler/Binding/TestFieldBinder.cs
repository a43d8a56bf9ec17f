using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>`price: 15万元` in a claim of a test: which fact it is, and its value as a cell.</summary>
internal sealed class TestFieldBinder(ImmutableArray<BenefitSymbol> versions, SourceText source, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<(string Name, PolicyType Type)> BaseFields =
        [("claimant", PolicyType.Text), ("event_date", PolicyType.Date), ("filed_date", PolicyType.Date)];

    /// <summary>Null where the field is broken (reported).</summary>
    public PlanTestField? Bind(FieldSyntax field)
    {
        if (field.Name.Text.Length == 0)
        {
            return null;
        }

        if (Find(field.Name) is not var (name, type))
        {
            return null;
        }

        var at = new Location(source, field.Span);
        switch (field.Value)
        {
            case LiteralSyntax { Kind: LiteralKind.Malformed } or MissingExpressionSyntax:
                return null;
            case LiteralSyntax literal when Literals.Fit(literal, type) is { } value:
                return new PlanTestField(name, CellText.Of(value, type), at);
            case NameExpressionSyntax { Name.Text: var word } when type.FindChoice(word) is { } choice:
                return new PlanTestField(name, choice.Name, at);
            default:
                if (!type.IsError)
                {
                    diagnostics.Add(TestDiagnostics.FieldValue(new(source, field.Value.Span), field.Name.Text, TypeWords.Example(type)));
                }

                return null;
        }
    }

    private (string Name, PolicyType Type)? Find(ReferenceSyntax reference)
    {
        string builtin = BuiltinNames.Find(BuiltinPlace.Name, reference.Text)?.English ?? reference.Text;
        foreach (var field in BaseFields)
        {
            if (field.Name == builtin)
            {
                return field;
            }
        }

        if (versions.Any(v => v.Clauses.Select(c => c.Syntax).OfType<EventClauseSyntax>().Any(e => e.Label.Text == reference.Text)))
        {
            return BaseFields[1];
        }

        var facts = versions.Reverse().SelectMany(v => v.AllFacts);
        if ((facts.FirstOrDefault(f => f.Name == reference.Text) ?? facts.FirstOrDefault(f => f.Label == reference.Text)) is { } fact)
        {
            return (fact.Name, fact.Type);
        }

        string? nearest = NearestName.Find(reference.Text, facts.SelectMany(f => new[] { f.Name, f.Label ?? f.Name }).Concat(BaseFields.Select(f => f.Name)));
        diagnostics.Add(TestDiagnostics.UnknownField(new(source, reference.Span), reference.Text, versions[0].Display, nearest));
        return null;
    }
}
