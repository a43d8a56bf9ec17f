using System.Text.RegularExpressions;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Tests.Docs;

/// <summary>The tables of words: every word of the language stands in one, beside its other spelling.</summary>
public partial class GuideWordTests
{
    [Theory]
    [InlineData("language.md", false)]
    [InlineData("language.zh.md", true)]
    public void Words_stand_beside_their_other_spelling(string name, bool isChineseFirst)
    {
        var shown = GuidePage.Read(name).Lines.Where(l => Row().IsMatch(l)).SelectMany(l => Pair().Matches(l))
            .Select(m => (First: Plain(m.Groups[1].Value), Second: Plain(m.Groups[2].Value)))
            .Select(p => isChineseFirst ? (English: p.Second, Chinese: p.First) : (English: p.First, Chinese: p.Second))
            .ToHashSet();
        var words = Keywords.All.Select(k => (k.English, k.Chinese)).Concat(BuiltinNames.All.Select(b => (b.English, b.Chinese))).ToHashSet();
        Assert.Equal(words.Order(), shown.Order());
    }

    /// <summary>Without the number of an article: 第8条 is spelled round it.</summary>
    private static string Plain(string word) => word.Replace("8", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex("^(\\| `[^`]+` \\| `[^`]+` )(\\| `[^`]+` \\| `[^`]+` |\\|  \\|  )\\|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)` \\| `([^`]+)`")]
    private static partial Regex Pair();
}
