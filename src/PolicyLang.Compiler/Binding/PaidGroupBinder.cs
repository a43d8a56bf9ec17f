using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>
/// The other side of `paid`: every version of the benefit that is read groups what it pays by the keys of the reader, in its own facts.
/// </summary>
internal static class PaidGroupBinder
{
    /// <param name="bind">Binds the keys of a read in the facts of a benefit; where its findings go is given with it.</param>
    public static ImmutableArray<BoundBenefit> Bind(
        ImmutableArray<BoundBenefit> benefits,
        PaidReads reads,
        Func<BenefitSymbol, PaidRead, DiagnosticBag, ImmutableArray<BoundKey>> bind,
        DiagnosticBag diagnostics)
    {
        foreach (var read in reads.All.Where(r => r.Node.Keys.Any(IsPolicy)))
        {
            if (benefits.All(b => b.Symbol.Name != read.Node.Benefit || b.Symbol.Policy != read.Reader.Policy))
            {
                diagnostics.AddOnce(BindingDiagnostics.PaidPerPolicy(read.Node.Keys.First(IsPolicy).Location, read.Node.Benefit));
            }
        }

        return
        [
            .. benefits.Select(b => b with
            {
                Reads = [.. reads.All.Where(r => r.Reader == b.Symbol).Select(r => r.Node.Benefit).Distinct()],
                PaidGroups = GroupsOf(b, reads, bind, diagnostics),
            }),
        ];
    }

    private static ImmutableArray<BoundPaidGroup> GroupsOf(
        BoundBenefit benefit,
        PaidReads reads,
        Func<BenefitSymbol, PaidRead, DiagnosticBag, ImmutableArray<BoundKey>> bind,
        DiagnosticBag diagnostics)
    {
        var groups = ImmutableArray.CreateBuilder<BoundPaidGroup>();
        foreach (var read in reads.All.Where(r => r.Node.Benefit == benefit.Symbol.Name))
        {
            var findings = new DiagnosticBag();
            var keys = bind(benefit.Symbol, read, findings);
            for (int i = 0; i < keys.Length; i++)
            {
                var (own, other) = (read.Node.Keys[i], keys[i]);
                if (other.Value.Type.IsError)
                {
                    diagnostics.AddOnce(BindingDiagnostics.PaidKeyLacking(own.Location, own.Location.Text, benefit.Symbol.Name));
                }
                else if (!own.Value.Type.AgreesWith(other.Value.Type))
                {
                    diagnostics.AddOnce(BindingDiagnostics.SharedKey(
                        own.Location, own.Signature, read.Reader.Name, TypeWords.InFull(own.Value.Type), benefit.Symbol.Name, TypeWords.InFull(other.Value.Type)));
                }
            }

            if (groups.All(g => g.Signature != read.Node.Signature))
            {
                groups.Add(new BoundPaidGroup(read.Node.Signature, keys));
            }
        }

        return groups.ToImmutable();
    }

    private static bool IsPolicy(BoundKey key) => key.Value is BoundBaseField { Field: BaseField.Policy };
}
