using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Testing;
using PolicyLang.Runtime.Explaining;

namespace PolicyLang.EditorServices.Lenses;

/// <summary>What lenses say.</summary>
public static class LensText
{
    public static readonly Localized RunTest = new("▶ run test", "▶ 运行测试");

    public static readonly Localized RunAll = new("▶ run all tests", "▶ 运行全部测试");

    public static Localized References(int count) => new(
        count == 1 ? "1 reference" : string.Create(CultureInfo.InvariantCulture, $"{count} references"), string.Create(CultureInfo.InvariantCulture, $"{count} 处引用"));

    /// <param name="count">How many claims.</param>
    /// <param name="paid">What they were paid together.</param>
    /// <param name="isStale">The rules have errors: they are the decisions before.</param>
    public static Localized Claims(int count, Exact paid, bool isStale)
    {
        var money = ValueText.Money(paid);
        string claims = count == 1 ? "1 claim" : string.Create(CultureInfo.InvariantCulture, $"{count} claims");
        return new(
            $"{claims}, paid {money.English}{(isStale ? " (before the errors)" : "")}",
            string.Create(CultureInfo.InvariantCulture, $"{count} 件申报，兑现{money.Chinese}{(isStale ? "（错误之前）" : "")}"));
    }

    /// <param name="test">The result.</param>
    /// <param name="isOld">The rules changed since.</param>
    public static Localized Result(TestOutcome test, bool isOld)
    {
        var (english, chinese) = test.Verdict switch
        {
            TestVerdict.Passed => ("✓ passed", "✓ 通过"),
            TestVerdict.Failed => ("✗ failed", "✗ 未通过"),
            _ => ("! did not run", "! 未能运行"),
        };
        return isOld ? new(english + ", before the last change", chinese + "（上次修改之前）") : new(english, chinese);
    }
}
