using PolicyLang.Tests.Meaning;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>The samples of the pages of declarations, names and types, versions and tests are executed: the bad one has exactly that error.</summary>
public class MeaningPageTests
{
    public static TheoryData<string> Codes => [.. DiagnosticPage.Codes.Where(IsOfMeaning)];

    /// <summary>A sample of PL5013 would fill the page; <see cref="DepthTests"/> makes one.</summary>
    public static TheoryData<string> CodesWithSample => [.. DiagnosticPage.Codes.Where(IsOfMeaning).Where(c => c != "PL5013")];

    [Theory]
    [MemberData(nameof(CodesWithSample))]
    public void Bad_sample_has_exactly_this_error(string code) =>
        Assert.Equal([code], Compiled.Codes(Assert.Single(DiagnosticPage.Read(code).Bad)));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_sample_has_no_error(string code) =>
        Assert.Empty(Compiled.Errors(Assert.Single(DiagnosticPage.Read(code).Good)));

    private static bool IsOfMeaning(string code) => code is ['P', 'L', '2' or '3' or '5' or '7', ..];
}
