using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// The keys of stackings, bound once for each benefit, in its own facts. What every benefit would be told of the same key is said once.
/// </summary>
internal sealed class StackingBinder(TableCatalog tables, DiagnosticBag diagnostics)
{
    /// <summary>The bound benefits, each with the stacking it stands in.</summary>
    public ImmutableArray<BoundBenefit> Bind(ImmutableArray<BoundBenefit> benefits)
    {
        var bound = new Dictionary<BenefitSymbol, BoundStacking>();
        foreach (var stacking in benefits.GroupBy(b => b.Symbol.Stacking))
        {
            if (stacking.Key is { } symbol)
            {
                foreach (var (benefit, keys) in BindKeys(symbol, [.. stacking.Select(b => b.Symbol)]))
                {
                    bound[benefit] = new BoundStacking(symbol, keys);
                }
            }
        }

        return [.. benefits.Select(b => bound.TryGetValue(b.Symbol, out var stacking) ? b with { Stacking = stacking } : b)];
    }

    private Dictionary<BenefitSymbol, ImmutableArray<BoundKey>> BindKeys(StackingSymbol stacking, ImmutableArray<BenefitSymbol> benefits)
    {
        var keys = stacking.Syntax.Keys;
        if (keys.IsEmpty)
        {
            diagnostics.Add(BindingDiagnostics.NoKey(stacking.Location, new("a stacking", "叠加")));
            return [];
        }

        bool isWhole = true;
        foreach (var word in keys.SelectMany(Words))
        {
            isWhole &= IsInAll(word, stacking, benefits);
        }

        if (!isWhole)
        {
            return [];
        }

        var bound = new Dictionary<BenefitSymbol, ImmutableArray<BoundKey>>();
        var findings = new DiagnosticBag();
        foreach (var benefit in benefits)
        {
            bound[benefit] = BindKeys(stacking, benefit, findings);
        }

        diagnostics.AddRange(findings.ToSorted().DistinctBy(d => (d.Rule, d.Location?.Span)));
        CheckTypes(stacking, benefits, bound);
        return bound;
    }

    private ImmutableArray<BoundKey> BindKeys(StackingSymbol stacking, BenefitSymbol benefit, DiagnosticBag findings)
    {
        // What is wrong with a `let` of the benefit has been said with the benefit.
        var own = new DiagnosticBag();
        var context = new BindingContext(benefit.Policy, benefit, tables, own) { Source = stacking.Tree.Source };
        var keys = new ExpressionBinder(context) { NoWindowsIn = new("in a key", "在 `每` 后面") }.Keys.Bind(stacking.Syntax.Keys);
        findings.AddRange(own.ToSorted().Where(d => d.Location is { } at && at.Source == stacking.Tree.Source && stacking.Syntax.Span.Contains(at.Span)));
        return keys;
    }

    /// <summary>The names a key reads: itself and its day.</summary>
    private static IEnumerable<NameSyntax> Words(KeySyntax key) => (key.Of is { } of ? [key.Name, of] : new[] { key.Name }).Where(n => !n.IsMissing);

    /// <summary>A fact that some benefits have and others lack; what none has is a built-in name, or reported when it is bound.</summary>
    private bool IsInAll(NameSyntax word, StackingSymbol stacking, ImmutableArray<BenefitSymbol> benefits)
    {
        ImmutableArray<(string, Location)> without = [.. benefits.Where(b => !Has(b, word.Text)).Select(b => (b.Name, b.Location))];
        if (without.IsEmpty || without.Length == benefits.Length)
        {
            return true;
        }

        diagnostics.Add(StackingDiagnostics.KeyMissing(stacking.At(word), word.Text, without));
        return false;
    }

    private static bool Has(BenefitSymbol benefit, string name) =>
        benefit.AllFacts.Any(f => f.Name == name) || benefit.Lets.Any(l => l.Name == name);

    private void CheckTypes(StackingSymbol stacking, ImmutableArray<BenefitSymbol> benefits, Dictionary<BenefitSymbol, ImmutableArray<BoundKey>> bound)
    {
        for (int i = 0; i < stacking.Syntax.Keys.Length; i++)
        {
            var types = benefits.Select(b => (Benefit: b, bound[b][i].Value.Type)).Where(b => !b.Type.IsError).ToList();
            if (types.Count > 0 && types.FirstOrDefault(t => !t.Type.AgreesWith(types[0].Type)) is { Benefit: not null } other)
            {
                var at = stacking.At(stacking.Syntax.Keys[i].Name);
                diagnostics.Add(BindingDiagnostics.SharedKey(
                    at, at.Text, types[0].Benefit.Name, TypeWords.InFull(types[0].Type), other.Benefit.Name, TypeWords.InFull(other.Type)));
            }
        }
    }
}
