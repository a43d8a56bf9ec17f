using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Diagnostics;

/// <summary>The samples of the pages do what they say.</summary>
public class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. DiagnosticPage.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_sample_gives_the_code(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.Equal(code, page.Code);
        if (StageCheckers.Of(code) is not { } check)
        {
            return;
        }

        foreach (string sample in page.Bad)
        {
            var found = check(new SourceText(code + ".policy", sample)).Where(d => d.Rule.Code[2] == code[2]).Select(d => d.Rule.Code).Distinct();
            Assert.Equal(code, Assert.Single(found));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_sample_has_no_error_of_the_stage(string code)
    {
        if (StageCheckers.Of(code) is not { } check)
        {
            return;
        }

        foreach (string sample in DiagnosticPage.Read(code).Good)
        {
            var found = check(new SourceText(code + ".policy", sample)).Where(d => d.Rule.Code == code || (d.IsError && d.Rule.Code[2] <= code[2]));
            Assert.Empty(found.Select(d => d.ToString()));
        }
    }
}
