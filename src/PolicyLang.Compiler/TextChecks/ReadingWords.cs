using System.Collections.Immutable;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// The readings of a rulebook as the text checks see them. The rules are held against the words under the choices in force; where a file has
/// something for one choice only, the words leave the point open, and its numbers need not be in them.
/// </summary>
internal sealed class ReadingWords(ReadingTable readings)
{
    private readonly ImmutableHashSet<string> names = [.. readings.All.Select(r => r.Name)];

    /// <summary>The spans of the clauses of a file, as it is written, that a reading keeps or drops.</summary>
    public ImmutableArray<TextSpan> GuardedIn(SyntaxTree tree) =>
        names.IsEmpty ? [] : [.. tree.Root.Items.SelectMany(Guarded).Where(g => g.Guard is { } guard && IsOn(guard)).Select(g => g.Span)];

    /// <summary>Whether a condition asks for a reading.</summary>
    public bool IsOn(ExpressionSyntax condition) =>
        !names.IsEmpty && ExpressionParts.AllOf(condition).Any(e => e is NameExpressionSyntax n && names.Contains(n.Name.Text));

    private static IEnumerable<GuardedSyntax> Guarded(ItemSyntax item) => item switch
    {
        PolicySyntax p => p.Items.SelectMany(Guarded),
        ArticleSyntax a => a.Items.SelectMany(Guarded),
        BenefitSyntax b => b.Clauses,
        GuardedSyntax g => [g],
        _ => [],
    };
}
