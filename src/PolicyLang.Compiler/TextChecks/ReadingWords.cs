using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.TextChecks;

/// <summary>
/// The readings of a rulebook as the text checks see them: their names, and where a file has clauses for one choice only. The words leave
/// such a point open, so its numbers need not be in them.
/// </summary>
internal sealed class ReadingWords
{
    private readonly ImmutableHashSet<string> names;

    public ReadingWords(IEnumerable<SyntaxTree> trees) =>
        names = [.. trees.SelectMany(t => t.Root.Items).SelectMany(Readings).Select(r => r.Name.Text)];

    /// <summary>The spans of the clauses and headers of a file, as it is written, that a reading keeps or drops.</summary>
    public ImmutableArray<TextSpan> GuardedIn(SyntaxTree tree) =>
        names.IsEmpty ? [] : [.. tree.Root.Items.SelectMany(Clauses).Where(c => c.Guard is { } guard && IsOn(guard)).Select(c => c.Span)];

    /// <summary>Whether a condition asks for a reading.</summary>
    public bool IsOn(ExpressionSyntax condition) =>
        !names.IsEmpty && ExpressionParts.AllOf(condition).Any(e => e is NameExpressionSyntax n && names.Contains(n.Name.Text));

    private static IEnumerable<ReadingSyntax> Readings(ItemSyntax item) => item switch
    {
        ReadingSyntax r => [r],
        ArticleSyntax a => a.Items.SelectMany(Readings),
        _ => [],
    };

    private static IEnumerable<ClauseSyntax> Clauses(ItemSyntax item) => item switch
    {
        PolicySyntax p => p.Items.SelectMany(Clauses),
        ArticleSyntax a => a.Items.SelectMany(Clauses),
        BenefitSyntax b => b.Clauses,
        ClauseSyntax c => [c],
        _ => [],
    };
}
