using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// `price: 15万元` in a claim of a test: which fact it is, and its value as a cell. A fact that later versions changed is read as any version reads it:
/// which of them decides is settled by the day of the event.
/// </summary>
internal sealed class TestFieldBinder(ImmutableArray<BenefitSymbol> versions, SourceText source, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<(string Name, PolicyType Type)> BaseFields =
        [("claimant", PolicyType.Text), ("event_date", PolicyType.Date), ("filed_date", PolicyType.Date)];

    /// <summary>Null where the field is broken (reported).</summary>
    public PlanTestField? Bind(FieldSyntax field)
    {
        if (field.Name.Text.Length == 0 || Find(field.Name) is not { IsEmpty: false } found)
        {
            return null;
        }

        if (field.Value is LiteralSyntax { Kind: LiteralKind.Malformed } or MissingExpressionSyntax)
        {
            return null;
        }

        foreach (var (name, type) in found)
        {
            if (Cell(field.Value, type) is { } cell)
            {
                return new PlanTestField(name, cell, new(source, field.Span));
            }
        }

        if (!found.Any(f => f.Type.IsError))
        {
            var at = new Location(source, field.Value.Span);
            diagnostics.Add(PlaceToFill.Is(at.Text) ? BindingDiagnostics.ToFill(at) : TestDiagnostics.FieldValue(at, field.Name.Text, TypeWords.Example(found[0].Type)).WithUnit(at, found[0].Type));
        }

        return null;
    }

    private static string? Cell(ExpressionSyntax syntax, PolicyType type) => syntax switch
    {
        LiteralSyntax literal => Literals.Fit(literal, type) is { } value ? CellText.Of(value, type) : null,
        NameExpressionSyntax { Name.Text: var word } => type.FindChoice(word)?.Name,
        _ => null,
    };

    /// <summary>What the name stands for: a base field, or the fact of that name or label as each version has it, the latest first.</summary>
    private ImmutableArray<(string Name, PolicyType Type)> Find(ReferenceSyntax reference)
    {
        string builtin = BuiltinNames.Find(BuiltinPlace.Name, reference.Text)?.English ?? reference.Text;
        if (BaseFields.FirstOrDefault(f => f.Name == builtin) is { Name: not null } field)
        {
            return [field];
        }

        if (versions.Any(v => v.Clauses.Select(c => c.Syntax).OfType<EventClauseSyntax>().Any(e => e.Label.Text == reference.Text)))
        {
            return [BaseFields[1]];
        }

        var facts = versions.Reverse().SelectMany(v => v.AllFacts).ToList();
        var found = facts.Where(f => f.Name == reference.Text).ToList();
        found = found.Count > 0 ? found : facts.FindAll(f => f.Label == reference.Text);
        if (found.Count > 0)
        {
            return [.. found.Where(f => f.Name == found[0].Name).Select(f => (f.Name, f.Type)).Distinct()];
        }

        string? nearest = NearestName.Find(reference.Text, facts.SelectMany(f => new[] { f.Name, f.Label ?? f.Name }).Concat(BaseFields.Select(f => f.Name)));
        diagnostics.Add(TestDiagnostics.UnknownField(new(source, reference.Span), reference.Text, versions[0].Display, nearest));
        return [];
    }
}
