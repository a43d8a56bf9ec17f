using System.Reflection;
using PolicyLang.Compiler.Diagnostics;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>Every code of every catalogue has its page, under its slug, and no page stands for a code that nobody reports.</summary>
public class CatalogueTests
{
    /// <summary>The rules of all catalogues: the static fields of that type in every assembly of the product.</summary>
    private static readonly IReadOnlyList<DiagnosticRule> Rules =
    [
        .. new[] { typeof(DiagnosticRule).Assembly, typeof(PolicyLang.Runtime.Decisions.Decision).Assembly, typeof(PolicyLang.Cli.CommandLine).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => (DiagnosticRule?)f.GetValue(null))
            .OfType<DiagnosticRule>()
            .OrderBy(r => r.Code, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() =>
        Assert.Equal(Rules.Select(r => r.Code), DiagnosticPage.Codes);

    [Fact]
    public void Pages_carry_the_slug_of_their_code() =>
        Assert.Equal(
            Rules.Select(r => $"# {r.Code} {r.Slug}"),
            Rules.Select(r => r.Code).Intersect(DiagnosticPage.Codes).Select(DiagnosticPage.Read).Select(p => $"# {p.Code} {p.Slug}"));

    [Fact]
    public void Codes_and_slugs_are_unique_within_their_stage()
    {
        Assert.Equal(Rules.Count, Rules.Select(r => r.Code).Distinct().Count());
        Assert.Equal(Rules.Count, Rules.Select(r => (r.Code[2], r.Slug)).Distinct().Count());
    }
}
