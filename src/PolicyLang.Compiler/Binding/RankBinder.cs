using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>What `place` is in a benefit that ranks; no fact where none is declared rightly (reported).</summary>
internal sealed record Ranking(int Top, FactSymbol? Place);

/// <summary>`rank by … per claimant top 3 per year`. It demands the fact by which the authority settles ties.</summary>
internal sealed class RankBinder(BenefitSymbol benefit, BindingContext context, ExpressionBinder expressions, PlaceBinder places)
{
    /// <summary>`place`, in either spelling.</summary>
    public static bool IsPlace(string name) => BuiltinNames.Find(BuiltinPlace.Name, name)?.English == "place";

    /// <summary>Before anything is bound: what `place` means, and that it is declared.</summary>
    public void Declare()
    {
        if (benefit.Clauses.FirstOrDefault(c => c.Syntax is RankClauseSyntax { Guard: null }) is not { Syntax: RankClauseSyntax clause } placed)
        {
            return;
        }

        context.Source = placed.Article.Tree.Source;
        var fact = context.Facts.FirstOrDefault(f => IsPlace(f.Name));
        context.Ranking = new Ranking(PlaceBinder.CountOf(clause.Top) ?? int.MaxValue, fact is not null && IsFit(fact) ? fact : null);
        var at = context.At(clause.Span);
        if (fact is null)
        {
            bool isLabelTaken = context.Facts.Any(f => f.Label == FactSymbol.PlaceLabel);
            context.Report(PlaceDiagnostics.RankingWithoutFact(at, isLabelTaken));
        }
        else if (!IsFit(fact) && !fact.Type.IsError)
        {
            context.Report(PlaceDiagnostics.PlaceFact(fact, at, Declaration(fact)));
        }
    }

    public BoundRank Bind(RankClauseSyntax clause)
    {
        expressions.NoWindowsIn = new("in what is ranked by", "在排名所依据的值中");
        var by = expressions.Bind(clause.By);
        expressions.NoWindowsIn = null;
        if (!by.Type.IsNumeric && !by.Type.IsError)
        {
            context.Report(TypeDiagnostics.Expected(
                context.At(clause.By.Span),
                new("what is ranked by", "排名所依据的值"),
                new("a number or an amount", "数值或金额"),
                TypeWords.Name(by.Type),
                new("a fact such as `registrations`", "填报项，如 `登记数量`")));
        }

        if (clause.Subject.IsEmpty)
        {
            context.Report(BindingDiagnostics.NoKey(context.At(clause.By.Span), new("what is ranked", "排名的对象")));
        }

        if (clause.Keys.IsEmpty)
        {
            context.Report(BindingDiagnostics.NoKey(context.At(clause.Top.Span), new("`top`", "`前`")));
        }

        var subject = places.Keys(clause.Subject);
        var keys = places.Keys(clause.Keys);
        if (subject.Length > 0 && subject.All(s => keys.Any(k => k.Signature == s.Signature)))
        {
            context.Report(PlaceDiagnostics.RankingOfOne(context.At(clause.Span)));
        }

        return new BoundRank(context.At(clause.Span), by, subject, keys, places.Count(clause.Top), context.Ranking?.Place);
    }

    private static bool IsFit(FactSymbol fact) =>
        fact is { ByAuthority: true, Type.Kind: TypeKind.Number or TypeKind.Count, Default.IsUnknown: true };

    /// <summary>The clause of a fact that stands in the same file as the fact; null where it is not found.</summary>
    private FactClauseSyntax? Declaration(FactSymbol fact) =>
        benefit.Clauses.Select(c => c.Syntax).Concat(benefit.Policy.Syntax.Items.OfType<ClauseSyntax>())
            .OfType<FactClauseSyntax>()
            .FirstOrDefault(c => c.Name.Text == fact.Name && c.Name.Span == fact.NameSpan);
}
