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

        var names = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var fact in benefit.AllFacts)
        {
            names.TryAdd(fact.Name, fact);
        }

        foreach (var placed in benefit.Clauses)
        {
            if (placed.Syntax is LetClauseSyntax let)
            {
                DeclareLet(new LetSymbol(let, placed.Tree), benefit, names);
            }
        }

        if (benefit.Clauses.FirstOrDefault(c => c.Syntax is AmountClauseSyntax { IsDecided: true }) is { Syntax: AmountClauseSyntax decided, Tree: var tree })
        {
            FactDeclarer.DeclareDecidedAmount(decided, tree, benefit);
        }
    }

    private void DeclareLet(LetSymbol let, BenefitSymbol benefit, Dictionary<string, Symbol> names)
    {
        if (let.Name.Length > 0 && !names.TryAdd(let.Name, let))
        {
            diagnostics.Add(DeclarationDiagnostics.Duplicate(let.Location, let.Name, names[let.Name].Location));
        }

        benefit.Lets.Add(let);
    }
}
