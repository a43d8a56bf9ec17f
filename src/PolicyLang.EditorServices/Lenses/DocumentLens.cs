using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Testing;

namespace PolicyLang.EditorServices.Lenses;

public enum LensKind
{
    RunTest,
    RunAllTests,

    /// <summary>What the test came to when it ran last.</summary>
    TestResult,
    References,

    /// <summary>The claims a policy, article or benefit decided.</summary>
    Claims,
}

/// <summary>Which lenses are wanted.</summary>
public sealed record LensChoice(bool Tests = true, bool References = true, bool Claims = true);

/// <summary>
/// A line between the lines: where it stands, what it is about. <paramref name="Name"/>: of the test, benefit or policy, the number of the article.
/// </summary>
public sealed record DocumentLens(LensKind Kind, TextSpan Span, string Name, SymbolKind? Symbol = null)
{
    private static readonly ImmutableHashSet<SymbolKind> Counted =
        [SymbolKind.Policy, SymbolKind.Benefit, SymbolKind.Fact, SymbolKind.Let, SymbolKind.Table, SymbolKind.Reading, SymbolKind.Stacking];

    private static readonly ImmutableHashSet<SymbolKind> Deciding = [SymbolKind.Policy, SymbolKind.Article, SymbolKind.Benefit];

    /// <param name="view">The document.</param>
    /// <param name="choice">Which are wanted.</param>
    /// <param name="hasResult">Whether a test of the document ran.</param>
    /// <param name="hasClaims">Whether claims are attached to the rules.</param>
    public static ImmutableArray<DocumentLens> Of(DocumentView view, LensChoice choice, Func<string, bool> hasResult, bool hasClaims)
    {
        var lenses = new List<DocumentLens>();
        if (choice.Tests)
        {
            lenses.AddRange(Tests(view, hasResult));
        }

        // A policy of tests alone says little by being counted.
        foreach (var declaration in view.Rulebook.Index.Declarations.Where(d => d.Name.Source.Path == view.Document.Path))
        {
            var kind = declaration.Symbol.Kind;
            if (choice.References && Counted.Contains(kind) && declaration.Syntax is not AmountClauseSyntax)
            {
                lenses.Add(new(LensKind.References, declaration.Name.Span, declaration.Symbol.Name, kind));
            }

            if (choice.Claims && hasClaims && Deciding.Contains(kind))
            {
                lenses.Add(new(LensKind.Claims, declaration.Name.Span, declaration.Symbol.Name, kind));
            }
        }

        return [.. lenses.OrderBy(l => l.Span.Start).ThenBy(l => l.Kind)];
    }

    private static IEnumerable<DocumentLens> Tests(DocumentView view, Func<string, bool> hasResult)
    {
        var tests = WrittenTests.Of(view.Document);
        if (tests.Length > 1)
        {
            yield return new(LensKind.RunAllTests, tests[0].Name, "");
        }

        foreach (var test in tests)
        {
            yield return new(LensKind.RunTest, test.Name, test.Text);
            if (hasResult(test.Text))
            {
                yield return new(LensKind.TestResult, test.Name, test.Text);
            }
        }
    }
}
