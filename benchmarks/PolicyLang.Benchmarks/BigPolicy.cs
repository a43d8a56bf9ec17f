using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Benchmarks;

/// <summary>A made-up policy of 200 benefits of 27 lines each, 5,400 lines, in either language of keywords and names.</summary>
internal static class BigPolicy
{
    private const int Benefits = 200;

    private static readonly (string English, string Chinese)[] Names =
    [
        ("contract_no", "合同编号"), ("patent_kind", "专利类型"), ("invention", "发明"), ("utility", "实用新型"), ("price", "实际交易金额"), ("related_party", "关联交易"),
        ("used_locally", "在泉州转化实施"), ("registered", "技术合同认定登记"), ("drawn_on", "放款日"), ("repaid_on", "还清日"), ("principal", "贷款本金"),
        ("day_count", "计息基准"), ("days_used", "计息天数"), ("claimant", "申报人"), ("year", "年"), ("money", "金额"), ("bool", "是否"), ("date", "日期"), ("text", "文字"),
        ("sum", "合计"), ("min", "取低"), ("max", "取高"), ("patent_purchase", "企业购买发明专利"),
    ];

    internal static string English() => Text();

    /// <summary>The same with Chinese keywords and Chinese names.</summary>
    internal static string Chinese()
    {
        string printed = SyntaxPrinter.Print(PolicyParsing.Parse(new SourceText("big.policy", Text())).Root, Language.Chinese);
        return Names.OrderByDescending(n => n.English.Length).Aggregate(printed, (text, name) => text.Replace(name.English, name.Chinese, StringComparison.Ordinal));
    }

    private static string Text()
    {
        var text = new StringBuilder();
        for (int i = 1; i <= Benefits; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                article {{i}} "鼓励企业购买发明专利" {
                  text "对泉州企业购买发明专利，属非关联交易且在泉州转化实施的，并经技术合同认定登记机构登记，按实际交易额给予补助。"
                  departments "市市场监管局", "市科技局"

                  benefit patent_purchase_{{i}} "企业购买发明专利补助" {
                    fact contract_no "合同编号": text
                    fact patent_kind "专利类型": one of { invention "发明", utility "实用新型" }
                    fact price "实际交易金额": money
                    fact related_party "关联交易": bool
                    fact used_locally "在泉州转化实施": bool
                    fact registered "技术合同认定登记": bool
                    fact drawn_on "放款日": date
                    fact repaid_on "还清日": date
                    fact principal "贷款本金": money
                    same when contract_no
                    require patent_kind = invention "须为发明专利"
                    require not related_party "属非关联交易"
                    require used_locally and registered "在泉州转化实施并登记"
                    require sum(price per claimant per year) >= 20万元 "年度实际交易额20万元（含）以上"
                    let days_used = min(days from max(drawn_on, repaid_on - 1 year) to repaid_on, 365)
                    amount 10% of price + 30% of principal * days_used / by day_count { act365: 365, act360: 360 }
                    cap 30万元 per claimant per year
                    once per contract_no
                    valid from 2021-01-01 to 2023-12-31
                  }
                }

                """);
            text.Append('\n');
        }

        return text.ToString();
    }
}
