using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Explaining;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Tests.Claims;

/// <summary>Decisions as files. The expected texts follow from the columns, by hand.</summary>
public class DecisionOutputTests
{
    private static readonly ClaimRow Row = new(new ClaimColumns("claims.csv", []), 3, []);

    private static readonly DecisionRun Run = new(
    [
        new Decision(Row, "A1", "patent_purchase", "甲公司", null, Outcome.Paid, Exact.Decimal(1_500_000, 2), Exact.Decimal(12345, 1), true, new Reason("cap_reduced", new("cap, \"year\"", "年度封顶"))),
        new Decision(Row, "=HYPERLINK(1)", "x|y", "@甲\n公司", null, Outcome.NotSelected, null, Exact.Zero, false, new Reason("not_selected", new("`a|b` is <not> it", "-未入选"))),
        new Decision(Row, "A3", "patent_purchase", "丙", null, Outcome.Invalid, null, Exact.Zero, false, new Reason("bad_cell", new("no amount", "不是金额"))) { Place = new ClaimPlace("claims.csv", 3, "price") },
    ])
    {
        Range = TotalRange.Of(Exact.Decimal(12345, 1)),
    };

    [Fact]
    public void Csv_quotes_what_it_must_and_disarms_formulas() => Assert.Equal(
        "claim_id,benefit,claimant,policy,article,outcome,provisional,gross,paid,reason_code,reason\r\n"
        + "A1,patent_purchase,甲公司,,,paid,yes,15000.00,1234.50,cap_reduced,\"cap, \"\"year\"\"\"\r\n"
        + "'=HYPERLINK(1),x|y,\"'@甲\n公司\",,,not_selected,no,,0.00,not_selected,`a|b` is <not> it\r\n"
        + "A3,patent_purchase,丙,,,invalid,no,,0.00,bad_cell,claims.csv:3: no amount\r\n",
        Written(s => DecisionCsv.Write(Run, s, Language.English)));

    [Fact]
    public void The_reason_speaks_the_chosen_language()
    {
        string text = Written(s => DecisionCsv.Write(Run, s, Language.Chinese));
        Assert.Contains(",年度封顶\r\n", text);
        Assert.Contains(",'-未入选\r\n", text);
        Assert.Contains(",claims.csv:3：不是金额\r\n", text);
    }

    [Fact]
    public void Json_lines_keep_chinese_and_the_digits_of_money() => Assert.Equal(
        """
        {"claim_id":"A1","benefit":"patent_purchase","claimant":"甲公司","policy":null,"article":null,"outcome":"paid","provisional":true,"gross":15000.00,"paid":1234.50,"reason_code":"cap_reduced","reason":"cap, \"year\""}
        {"claim_id":"=HYPERLINK(1)","benefit":"x|y","claimant":"@甲\n公司","policy":null,"article":null,"outcome":"not_selected","provisional":false,"gross":null,"paid":0.00,"reason_code":"not_selected","reason":"`a|b` is <not> it"}
        {"claim_id":"A3","benefit":"patent_purchase","claimant":"丙","policy":null,"article":null,"outcome":"invalid","provisional":false,"gross":null,"paid":0.00,"reason_code":"bad_cell","reason":"claims.csv:3: no amount"}

        """,
        Written(s => DecisionJson.WriteLines(Run, s, Language.English)));

    [Fact]
    public void Json_is_the_array_of_the_same_objects()
    {
        using var array = JsonDocument.Parse(Written(s => DecisionJson.Write(Run, s, Language.English)));
        var lines = Written(s => DecisionJson.WriteLines(Run, s, Language.English)).TrimEnd().Split('\n');
        Assert.Equal(lines, array.RootElement.EnumerateArray().Select(e => JsonSerializer.Serialize(e, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
    }

    [Fact]
    public void Markdown_keeps_each_decision_in_its_row() => Assert.Equal(
        """
        | claim_id | benefit | claimant | policy | article | outcome | provisional | gross | paid | reason_code | reason |
        | --- | --- | --- | --- | --- | --- | --- | ---: | ---: | --- | --- |
        | A1 | patent\_purchase | 甲公司 |  |  | paid | yes | 15000.00 | 1234.50 | cap\_reduced | cap, "year" |
        | =HYPERLINK(1) | x\|y | @甲 公司 |  |  | not\_selected | no |  | 0.00 | not\_selected | `a\|b` is &lt;not> it |
        | A3 | patent\_purchase | 丙 |  |  | invalid | no |  | 0.00 | bad\_cell | claims.csv:3: no amount |

        """,
        Written(s => DecisionMarkdown.Write(Run, s, Language.English)));

    /// <summary>What the writers write, the readers of claims read: the decisions of any run come back cell for cell, in every format.</summary>
    [Fact]
    public void Written_decisions_can_be_read_again()
    {
        const string Alphabet = "ab\",;\r\n| 甲，\\`";
        var random = new Random(12);
        string text() => "x" + string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Alphabet[random.Next(Alphabet.Length)])) + "x";
        var run = new DecisionRun([.. Enumerable.Range(0, 400).Select(i => new Decision(
            Row, text(), text(), text(), null, (Outcome)(i % 12), i % 3 == 0 ? null : Exact.Decimal(random.NextInt64(1_000_000), 2), Exact.Decimal(i, 2), i % 2 == 0, new Reason("code", Localized.Same(text()))))]) { Range = TotalRange.Of(0) };
        string[] expected = [.. run.Decisions.Select(d => string.Join('⎸', DecisionColumn.All.Select(c => c.Text(d, Language.English) ?? "")))];
        Assert.Equal(expected, Rows(s => DecisionCsv.Write(run, s, Language.English), ClaimFormat.Csv));
        Assert.Equal(expected, Rows(s => DecisionJson.Write(run, s, Language.English), ClaimFormat.Json));
        Assert.Equal(expected, Rows(s => DecisionJson.WriteLines(run, s, Language.English), ClaimFormat.JsonLines));
    }

    [Fact]
    public void An_explanation_is_a_nested_list_with_the_official_words_once()
    {
        var article = new PlanArticle("8", null, [], ClaimPlans.Origin.Location);
        var origin = new Origin(ClaimPlans.Origin.Location, article);
        const string Words = "年度实际交易额20万元（含）以上";
        var explanation = new Explanation(Run.Decisions[0],
        [
            new ExplanationStep("require", new("the year's deals", "年度实际交易额"), StepResult.Fails,
            [
                new ExplanationStep("window", Localized.Same("15万元 [sum]"), StepResult.Neutral, []) { Words = Words, Origin = origin },
            ]) { Words = Words, Origin = origin, Needed = new("5万元 more", "还差5万元") },
            new ExplanationStep("amount", Localized.Same("10%"), StepResult.Reduces, []),
        ]);
        Assert.Equal(
            """
            # A1：兑现，1234.50元

            - 奖补：patent\_purchase
            - 申报人：甲公司
            - 暂定：是
            - 应得：15000.00元
            - 理由代码：cap\_reduced
            - 理由：年度封顶

            - ✗ 年度实际交易额
              **还差5万元**

              > 第8条：年度实际交易额20万元（含）以上

              - · 15万元 \[sum\]
            - ▼ 10%

            """,
            Written(s => ExplanationMarkdown.Write(explanation, s, Language.Chinese)));

        using var json = JsonDocument.Parse(Written(s => ExplanationJson.Write(explanation, s, Language.English)));
        var step = json.RootElement.GetProperty("steps")[0];
        Assert.Equal("1234.50", json.RootElement.GetProperty("paid").GetRawText());
        Assert.Equal(["require", "fails", "5万元 more", Words, "8"],
            new[] { "stage", "result", "needed", "words", "article" }.Select(name => step.GetProperty(name).GetString()));
        Assert.Equal("window", step.GetProperty("steps")[0].GetProperty("stage").GetString());
        Assert.Equal(1, step.GetProperty("line").GetInt32());
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Rows(Action<Stream> write, ClaimFormat format)
    {
        var file = ClaimFiles.Read(Written(write), format);
        Assert.Empty(file.Diagnostics);
        return file.Rows.Select(r => string.Join('⎸', Enumerable.Range(0, DecisionColumn.All.Length).Select(i => r.Cell(i) ?? "")));
    }
}
