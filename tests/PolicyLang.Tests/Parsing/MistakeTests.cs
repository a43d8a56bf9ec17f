using PolicyLang.Compiler.Text;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Parsing;

/// <summary>Typical mistakes of people: each gives exactly one message, on the right line, of the right kind.</summary>
public class MistakeTests
{
    private const char Place = '⌖';

    public static TheoryData<string> Rows => [.. Corpus.Read("mistakes", "mistakes.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Rows))]
    public void One_message_on_the_right_line(string row)
    {
        string[] fields = row.Split(" ¦ ");
        string find = fields[3].Replace("\\n", "\n");
        string replace = fields[4].Replace("\\n", "\n");
        string code = fields[5].Trim();
        string text = Corpus.Read("mistakes", fields[2] + ".policy");
        int at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, "the base has no such text: " + find);
        int line = text[..at].Count(c => c == '\n') + replace[..replace.IndexOf(Place)].Count(c => c == '\n');
        text = text[..at] + replace.Replace(Place.ToString(), "") + text[(at + find.Length)..];

        var found = SampleFiles.ParseText(text).Diagnostics;
        if (code is "-" or "later")
        {
            Assert.Empty(found);
            return;
        }

        var only = Assert.Single(found);
        Assert.Equal((code, line), (only.Rule.Code, only.Location?.Start.Line));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Base_has_no_findings(string name) => Assert.Empty(SampleFiles.ParseText(Corpus.Read("mistakes", name + ".policy")).Diagnostics);
}
