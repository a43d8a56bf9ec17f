using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Amendments;

/// <summary>Amendments in order of time, each on what the ones before it left.</summary>
internal static class AmendmentDeclarer
{
    public static void Declare(ImmutableArray<PolicySymbol> policies, IReadOnlyList<Amendment> amendments, DiagnosticBag diagnostics)
    {
        foreach (var amendment in new AmendmentOrder(policies, diagnostics).Of(amendments))
        {
            if (amendment.Policy.Document is { } document)
            {
                Amender.Apply(amendment, document, diagnostics);
            }
        }

        // What amends nothing that is there decides nothing; its benefits are known to tests all the same, so that one mistake is told once.
        foreach (var article in amendments.Where(a => a.Policy.Document is null).SelectMany(a => a.Policy.Articles))
        {
            article.Benefits.AddRange(article.Syntax.Items.OfType<BenefitSyntax>().Select(b => new BenefitSymbol(b, article)));
            article.Benefits.ForEach(new BenefitDeclarer(new DiagnosticBag()).Declare);
        }
    }
}
