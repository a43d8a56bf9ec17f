using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>What benefits share, in all of them: keys are of one type, and claims of each can meet those of another in a group.</summary>
internal static class SharedCapChecker
{
    public static void Check(ImmutableArray<BoundBenefit> benefits, DiagnosticBag diagnostics)
    {
        var carried = benefits
            .SelectMany(b => b.Symbol.Shared.Select(s => (Clause: s, Benefit: b, Keys: KeysOf(b, s))))
            .GroupBy(c => c.Clause, c => (c.Benefit, c.Keys), ReferenceEqualityComparer.Instance);
        foreach (var clause in carried)
        {
            if (clause.Key is not SharedClause { Covered.Length: > 1 } shared || clause.Any(c => c.Keys.Any(k => k.Value.Type.IsError)))
            {
                continue;
            }

            CheckTypes([.. clause], diagnostics);
            CheckTimes(shared, [.. clause], benefits, diagnostics);
        }
    }

    private static ImmutableArray<BoundKey> KeysOf(BoundBenefit benefit, SharedClause clause) =>
        benefit.Caps.FirstOrDefault(c => c.Location == clause.Location)?.Keys ?? [];

    private static void CheckTypes(List<(BoundBenefit Benefit, ImmutableArray<BoundKey> Keys)> carried, DiagnosticBag diagnostics)
    {
        var (first, keys) = carried[0];
        for (int i = 0; i < keys.Length; i++)
        {
            var (type, at) = (keys[i].Value.Type, keys[i].Location);
            if (carried.FirstOrDefault(c => !c.Keys[i].Value.Type.AgreesWith(type)) is { Benefit: { } other, Keys: var others })
            {
                diagnostics.Add(BindingDiagnostics.SharedKey(
                    at, keys[i].Signature, first.Symbol.Name, TypeWords.InFull(type), other.Symbol.Name, TypeWords.InFull(others[i].Value.Type)));
            }
        }
    }

    /// <summary>A benefit whose claims can be in no group with those of another makes the clause an empty promise.</summary>
    private static void CheckTimes(
        SharedClause clause, List<(BoundBenefit Benefit, ImmutableArray<BoundKey> Keys)> carried, ImmutableArray<BoundBenefit> benefits, DiagnosticBag diagnostics)
    {
        ImmutableArray<BoundKey> ofTime = [.. carried[0].Keys.Where(IsOfEventDate)];
        var times = carried.Select(c => benefits.Where(b => b.Symbol.Name == c.Benefit.Symbol.Name).Select(b => b.Valid.Days).ToList()).ToList();
        var alone = Enumerable.Range(0, carried.Count)
            .Where(i => !times.Where((_, j) => j != i).Any(other => other.Any(b => times[i].Any(a => Meet(a, b, ofTime)))))
            .ToList();
        foreach (int i in alone.Count == carried.Count ? alone.Skip(1) : alone)
        {
            string name = carried[i].Benefit.Symbol.Name;
            var written = clause.Over.FirstOrDefault(n => n.Text == name);
            diagnostics.Add(VersionDiagnostics.NeverTogether(written is null ? clause.Location : new Location(clause.Tree.Source, written.Span), name));
        }
    }

    /// <summary>Some day of one period and some day of the other are of one group.</summary>
    private static bool Meet(DateRange a, DateRange b, ImmutableArray<BoundKey> ofTime) =>
        ofTime.All(k => Index(k, a.From, DateOnly.MinValue) <= Index(k, b.To, DateOnly.MaxValue) && Index(k, b.From, DateOnly.MinValue) <= Index(k, a.To, DateOnly.MaxValue));

    private static bool IsOfEventDate(BoundKey key) => key.Value is BoundApply { Operands: [BoundBaseField { Field: BaseField.EventDate }, ..] };

    /// <summary>Years, quarters and months are numbered in order of time.</summary>
    private static Exact Index(BoundKey key, DateOnly? day, DateOnly otherwise)
    {
        if (key.Value is not BoundApply apply)
        {
            return Exact.Zero;
        }

        Value[] operands = [Value.Of(day ?? otherwise), .. apply.Operands.Skip(1).OfType<BoundConstant>().Select(c => c.Value)];
        return apply.Operator.Method(operands).AsNumber();
    }
}
