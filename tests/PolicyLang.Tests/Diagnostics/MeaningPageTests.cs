using PolicyLang.Tests.Meaning;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>The samples of the pages of declarations, names and types, versions and tests are executed: the bad one has exactly that finding.</summary>
public class MeaningPageTests
{
    public static TheoryData<string> Codes => [.. DiagnosticPage.Codes.Where(IsOfMeaning)];

    /// <summary>A sample of PL5013 would fill the page; <see cref="DepthTests"/> makes one.</summary>
    public static TheoryData<string> CodesWithSample => [.. DiagnosticPage.Codes.Where(IsOfMeaning).Where(c => c != "PL5013")];

    [Theory]
    [MemberData(nameof(CodesWithSample))]
    public void Bad_sample_has_exactly_this_finding(string code) =>
        Assert.Equal([code], Compiled.Compile(Assert.Single(DiagnosticPage.Read(code).Bad)).Diagnostics.Select(d => d.Rule.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_sample_has_no_finding(string code) =>
        Assert.Empty(Compiled.Compile(Assert.Single(DiagnosticPage.Read(code).Good)).Diagnostics);

    private static bool IsOfMeaning(string code) => code is ['P', 'L', '2' or '3' or '5' or '7', ..];
}
