using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Binding;

/// <summary>One `paid(benefit per …)`: who reads it, and the keys as they are written.</summary>
internal sealed record PaidRead(BenefitSymbol Reader, BoundPaid Node, ImmutableArray<KeySyntax> Keys, SourceText Source);

/// <summary>The benefits of the rulebook that `paid` can name, and every `paid` that was bound.</summary>
internal sealed class PaidReads(Declarations declarations)
{
    private readonly List<PaidRead> reads = [];

    public IReadOnlyList<PaidRead> All => reads;

    /// <summary>The names of all benefits, whichever document they are of.</summary>
    public IEnumerable<string> Names => declarations.Policies.SelectMany(p => p.Benefits).Select(b => b.Name).Distinct();

    public void Add(PaidRead read) => reads.Add(read);
}
