using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.Testing;
using Xunit.Abstractions;

namespace PolicyLang.Tests.Editor;

/// <summary>
/// Rules drafted from the words of every article of the documents, held against the words and against the rules written by hand. The figures may
/// only get better: a share that falls is a fault of the drafter.
/// </summary>
public sealed class SkeletonTests(ITestOutputHelper output)
{
    /// <summary>Of a hundred: figures of the words in rules, articles without a finding of the text checks, clauses as by hand. Reached when this was written.</summary>
    public static TheoryData<string, int, int, int> Documents => new()
    {
        { "policies/quanzhou/2021-70.policy", 89, 100, 90 },
        { "tests/corpus/text-checks/river-grants.policy", 100, 100, 88 },
        { "tests/corpus/text-checks/readings/open-points.policy", 0, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Carries_the_words(string path, int figures, int clean, int asByHand)
    {
        var all = SkeletonMeasure.Of(Open(path)).ToList();
        var text = new List<string>();
        foreach (var article in all)
        {
            output.WriteLine($"=== article {article.Number}: {article.Carried}+{article.SetAside} of {article.Figures} figures; missed: {string.Join("; ", article.Missed)} of {article.ByHand.Length}");
            output.WriteLine(article.Skeleton);
            output.WriteLine(string.Join('\n', article.Findings.Concat(article.Errors)));
        }

        int carried = Percent(all.Sum(a => a.Carried), all.Sum(a => a.Figures));
        int accounted = Percent(all.Sum(a => a.Carried + a.SetAside), all.Sum(a => a.Figures));
        int without = Percent(all.Count(a => a.Findings.IsEmpty), all.Count);
        int compiling = Percent(all.Count(a => a.Errors.IsEmpty), all.Count);
        int same = Percent(all.Sum(a => a.ByHand.Length - a.Missed.Length), all.Sum(a => a.ByHand.Length));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {carried}% of {all.Sum(a => a.Figures)} figures in rules, {accounted}% accounted for; {without}% of {all.Count} articles without a finding, {compiling}% without an error but at places to fill; {same}% of {all.Sum(a => a.ByHand.Length)} clauses as by hand"));
        Assert.Equal(100, accounted);
        Assert.True(carried >= figures, $"{carried}%");
        Assert.True(without >= clean, $"{without}%");
        Assert.True(same >= asByHand, $"{same}%");
        Assert.Empty(all.SelectMany(a => a.Errors));
    }

    private static int Percent(int part, int whole) => whole == 0 ? 100 : part * 100 / whole;

    private static DocumentView Open(string path) => path.StartsWith("policies/", StringComparison.Ordinal)
        ? EditorTexts.Open(path, Language.English)
        : EditorTexts.Open(new SourceText("/a/" + Path.GetFileName(path), File.ReadAllText(Path.Combine(Corpus.Repository, path))));
}
