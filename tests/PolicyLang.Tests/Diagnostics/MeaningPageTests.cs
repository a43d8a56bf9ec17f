using PolicyLang.Tests.Meaning;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>The samples of the pages of declarations, names and types, versions and tests are executed: the bad one has exactly that error.</summary>
public class MeaningPageTests
{
    public static TheoryData<string> Codes => [.. DiagnosticPage.Codes.Where(c => c is ['P', 'L', '2' or '3' or '5' or '7', ..])];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_sample_has_exactly_this_error(string code) =>
        Assert.Equal([code], Compiled.Compile(Assert.Single(DiagnosticPage.Read(code).Bad)).Diagnostics.Where(d => d.IsError || d.Rule.Code == code).Select(d => d.Rule.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_sample_has_no_error(string code) =>
        Assert.Empty(Compiled.Errors(Assert.Single(DiagnosticPage.Read(code).Good)));
}
