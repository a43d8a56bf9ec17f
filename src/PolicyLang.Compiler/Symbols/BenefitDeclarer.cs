using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Symbols;

/// <summary>The facts and named values of a benefit, from its clauses, in whichever files these stand.</summary>
internal sealed class BenefitDeclarer(DiagnosticBag diagnostics)
{
    public void Declare(BenefitSymbol benefit)
    {
        var facts = new FactDeclarer(diagnostics);
        foreach (var placed in benefit.Clauses)
        {
            if (placed.Syntax is FactClauseSyntax fact)
            {
                facts.Declare(fact, placed.Tree, benefit.Facts, benefit.Policy.Facts);
            }
        }

        foreach (var placed in benefit.Clauses)
        {
            if (placed.Syntax is LetClauseSyntax let)
            {
                DeclareLet(new LetSymbol(let, placed.Tree), benefit);
            }
        }

        if (benefit.Clauses.FirstOrDefault(c => c.Syntax is AmountClauseSyntax { IsDecided: true }) is { Syntax: AmountClauseSyntax decided, Tree: var tree })
        {
            FactDeclarer.DeclareDecidedAmount(decided, tree, benefit);
        }
    }

    private void DeclareLet(LetSymbol let, BenefitSymbol benefit)
    {
        if (let.Name.Length > 0 && benefit.Lets.Concat<Symbol>(benefit.AllFacts).FirstOrDefault(o => o.Name == let.Name) is { } other)
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(let.Location, let.Name, other.Location));
        }

        benefit.Lets.Add(let);
    }
}
