using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Deciding;

/// <summary>Two totals, how many claims were decided otherwise, and how many came and went.</summary>
public sealed record DecisionChange(Exact From, Exact To, int Claims, int Added = 0, int Removed = 0)
{
    /// <summary>`+5,000 yuan, 1 claim decided otherwise`.</summary>
    public Localized Text => Claims + Added + Removed == 0
        ? new("unchanged", "没有变化")
        : new(string.Join(", ", Parts().Select(p => p.English)), string.Join("，", Parts().Select(p => p.Chinese)));

    private IEnumerable<Localized> Parts()
    {
        var size = ValueText.Money(To >= From ? To - From : From - To);
        yield return (To - From).Sign switch
        {
            > 0 => new($"+{size.English}", $"增加{size.Chinese}"),
            < 0 => new($"−{size.English}", $"减少{size.Chinese}"),
            _ => new("the same total", "合计不变"),
        };
        if (Claims > 0)
        {
            yield return new($"{Count(Claims)} decided otherwise", $"{Claims}件结果改变");
        }

        if (Added > 0)
        {
            yield return new($"{Count(Added)} added", $"新增{Added}件申报");
        }

        if (Removed > 0)
        {
            yield return new($"{Count(Removed)} removed", $"减少{Removed}件申报");
        }
    }

    private static string Count(int claims) => claims == 1 ? "1 claim" : string.Create(CultureInfo.InvariantCulture, $"{claims} claims");
}
