using System.Collections.Frozen;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Words people write for a word of the language.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["要求"] = Keywords.Require.Chinese,
        ["须"] = Keywords.Require.Chinese,
        ["上限"] = Keywords.Cap.Chinese,
        ["最高"] = Keywords.Cap.Chinese,
        ["补助"] = Keywords.Benefit.Chinese,
        ["奖励"] = Keywords.Benefit.Chinese,
        ["标准"] = Keywords.Amount.Chinese,
        ["事实"] = Keywords.Fact.Chinese,
        ["字段"] = Keywords.Fact.Chinese,
        ["例"] = Keywords.Test.Chinese,
        ["大于等于"] = ">=",
        ["不低于"] = ">=",
        ["小于等于"] = "<=",
        ["不高于"] = "<=",
        ["大于"] = ">",
        ["小于"] = "<",
        ["等于"] = "=",
        ["不等于"] = "!=",
        ["并且"] = Keywords.And.Chinese,
        ["或者"] = Keywords.Or.Chinese,
        ["不是"] = Keywords.Not.Chinese,
        ["如果"] = Keywords.If.Chinese,
        ["那么"] = Keywords.Then.Chinese,
        ["true"] = Keywords.Yes.English,
        ["false"] = Keywords.No.English,
        ["where"] = Keywords.When.English,
        ["award"] = Keywords.Benefit.English,
        ["requires"] = Keywords.Require.English,
        ["maximum"] = Keywords.Cap.English,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static string? Of(string word) => Meant.GetValueOrDefault(word);
}
