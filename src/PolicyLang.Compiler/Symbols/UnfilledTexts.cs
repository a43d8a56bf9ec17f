using System.Runtime.CompilerServices;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Symbols;

/// <summary>Words in quotes that are still to be written: a label, the oracle of a test. Reasons are told of by the checks of the official words.</summary>
internal static class UnfilledTexts
{
    private const int Quotes = 2;

    /// <summary>A tree is declared under each set of readings and with each change of another file; its tokens stay what they are.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Diagnostic[]> Known = [];

    public static IEnumerable<Diagnostic> In(SyntaxTree tree) => Known.GetValue(tree, t => [.. Find(t)]);

    private static IEnumerable<Diagnostic> Find(SyntaxTree tree)
    {
        foreach (var token in tree.Tokens)
        {
            if (token.Kind == TokenKind.Text && IsToFill(tree.Source, token.Span) && !IsReason(tree, token.Span))
            {
                yield return BindingDiagnostics.ToFill(new(tree.Source, token.Span)) with { IsOfTest = IsOfTest(tree, token.Span) };
            }
        }
    }

    private static bool IsOfTest(SyntaxTree tree, TextSpan quoted) => tree.Root.Items.Any(i => i is TestSyntax && i.Span.Contains(quoted));

    private static bool IsToFill(SourceText source, TextSpan quoted) =>
        quoted.Length - Quotes is var length && (length == PlaceToFill.Chinese.Length || length == PlaceToFill.English.Length)
        && PlaceToFill.Is(source.Content.Substring(quoted.Start + 1, length));

    private static bool IsReason(SyntaxTree tree, TextSpan quoted)
    {
        var item = tree.Root.Items.FirstOrDefault(i => i.Span.Contains(quoted));
        IEnumerable<SyntaxNode> inside = item switch
        {
            PolicySyntax policy => policy.Items,
            ArticleSyntax article => [.. article.Items, .. article.Items.OfType<BenefitSyntax>().SelectMany(b => b.Clauses)],
            _ => [],
        };
        return inside.Any(i => i is AcceptClauseSyntax or NotComputedSyntax && i.Span.Contains(quoted));
    }
}
