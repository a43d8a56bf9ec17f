using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Claims;
using PolicyLang.Runtime.Decisions;

namespace PolicyLang.Tests.Claims;

/// <summary>The empty forms of a benefit: what they ask follows from its facts.</summary>
public class ClaimSchemaTests
{
    private const string Policy = """
        policy sample "示例" {
          number    "示〔2022〕1号"
          issuer    "示例市人民政府"
          issued    2021-12-23
          effective from 2021-12-23
          rounding  half up to 0.01元
          fact received_elsewhere "已获其他奖补": money = 0元
        }

        article 1 "购买" {
          text "……"
          benefit purchase "购买补助" {
            fact kind     "类型":         one of { invention "发明", design "外观设计" }
            fact price    "金额，含税":   money
            fact growth   "增长":         money signed
            fact patents  "件数":         count 件
            fact share    "比例":         rate
            fact used     "转化":         bool
            fact since    "起始日":       date
            fact contract "合同编号":     text
            fact selected "入选":         bool by authority
            event "付款日"
            require used "在本市转化"
            amount 10% of price
          }
        }
        """;

    private static readonly Rulebook Rules = Compile(Policy);

    private static readonly PlanTimeline Timeline = Rules.FindBenefit("purchase") ?? throw new InvalidOperationException("no such benefit");

    [Fact]
    public void The_header_by_names_and_by_labels()
    {
        Assert.Equal(
            "claim_id,benefit,claimant,event_date,filed_date,kind,price,growth,patents,share,used,since,contract,selected,received_elsewhere",
            Ordered(ClaimForm.EmptyCsv(Timeline, byLabels: false)));
        Assert.Equal(
            "申报编号,奖补,申报人,付款日,申报日期,类型,金额，含税,增长,件数,比例,转化,起始日,合同编号,入选,已获其他奖补",
            Ordered(ClaimForm.EmptyCsv(Timeline, byLabels: true)));
    }

    /// <summary>10 % of 150,000 yuan.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_filled_form_is_decided(bool byLabels)
    {
        var cells = new Dictionary<string, string>
        {
            ["claim_id"] = "A1", ["benefit"] = byLabels ? "购买补助" : "purchase", ["claimant"] = "甲公司", ["event_date"] = "2022-03-01",
            ["kind"] = "发明", ["price"] = "15万元", ["growth"] = "-1", ["patents"] = "3件", ["share"] = "4.35%", ["used"] = "是", ["since"] = "2021-01-01", ["contract"] = "C1",
        };
        string row = string.Join(',', ClaimForm.Columns(Timeline).Select(c => cells.GetValueOrDefault(c.Name, "")));
        var file = ClaimFiles.Read(ClaimForm.EmptyCsv(Timeline, byLabels) + row + "\r\n");
        Assert.Empty(file.Diagnostics);
        var decision = Decider.Decide(Rules, file.Rows).Decisions.Single();
        Assert.Equal((Outcome.Paid, "15000"), (decision.Outcome, decision.Paid.ToString()));
    }

    [Fact]
    public void Required_is_what_the_applicant_must_state()
    {
        using var schema = JsonDocument.Parse(ClaimSchema.Json(Timeline));
        var claim = schema.RootElement.GetProperty("$defs").GetProperty("claim");
        Assert.Equal(
            ["benefit", "claim_id", "claimant", "contract", "event_date", "growth", "kind", "patents", "price", "share", "since", "used"],
            claim.GetProperty("required").EnumerateArray().Select(e => e.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            ClaimForm.Columns(Timeline).Select(c => (c.Name, c.Label)),
            claim.GetProperty("properties").EnumerateObject().Select(p => (p.Name, p.Value.GetProperty("title").GetString() ?? "")));
        Assert.Equal("0", claim.GetProperty("properties").GetProperty("received_elsewhere").GetProperty("default").GetRawText());
    }

    [Fact]
    public void Choices_stand_with_their_labels()
    {
        using var schema = JsonDocument.Parse(ClaimSchema.Json(Timeline));
        var kind = schema.RootElement.GetProperty("$defs").GetProperty("claim").GetProperty("properties").GetProperty("kind");
        Assert.Equal(
            ["invention 发明", "发明 ", "design 外观设计", "外观设计 ", "unknown 未知", "未知 ", " "],
            kind.GetProperty("anyOf").EnumerateArray().Select(o => $"{o.GetProperty("const").GetString()} {(o.TryGetProperty("title", out var title) ? title.GetString() : "")}"));
    }

    /// <summary>An amendment that gives a fact another choice and asks for one more: claims of earlier days go on having the right form.</summary>
    [Fact]
    public void A_form_serves_all_versions()
    {
        const string amendment = """
            policy amended "修改决定" amends sample {
              effective from 2023-01-01
            }
            article 1 {
              benefit purchase {
                replace fact kind "类型": one of { invention "发明", utility "实用新型" }
                remove fact growth
                fact place_of_use "转化地": text
              }
            }
            """;
        var timeline = Compile(Policy, amendment).FindBenefit("purchase");
        Assert.NotNull(timeline);
        Assert.Equal(
            "claim_id,benefit,claimant,event_date,filed_date,price,patents,share,used,since,contract,selected,kind,place_of_use,growth,received_elsewhere",
            Ordered(ClaimForm.EmptyCsv(timeline, byLabels: false)).Replace("kind,price", "price", StringComparison.Ordinal).Replace("selected,place", "selected,kind,place", StringComparison.Ordinal));
        using var schema = JsonDocument.Parse(ClaimSchema.Json(timeline));
        var claim = schema.RootElement.GetProperty("$defs").GetProperty("claim");
        Assert.Equal(
            ["benefit", "claim_id", "claimant", "contract", "event_date", "kind", "patents", "price", "share", "since", "used"],
            claim.GetProperty("required").EnumerateArray().Select(e => e.GetString()).Order(StringComparer.Ordinal));
        var kinds = claim.GetProperty("properties").GetProperty("kind").GetProperty("anyOf").EnumerateArray()
            .Select(f => string.Join(' ', f.GetProperty("anyOf").EnumerateArray().Select(o => o.GetProperty("const").GetString())));
        Assert.Equal(["invention 发明 utility 实用新型 unknown 未知 ", "invention 发明 design 外观设计 unknown 未知 "], kinds);
    }

    /// <summary>Over the cases of the reader: what the reader takes as ASCII, the pattern takes; what it refuses as a form, the pattern refuses.</summary>
    [Theory]
    [InlineData("price", "money")]
    [InlineData("growth", "signed money")]
    [InlineData("patents", "count件")]
    [InlineData("share", "rate")]
    [InlineData("since", "date")]
    public void Patterns_agree_with_the_reader(string name, string type)
    {
        using var schema = JsonDocument.Parse(ClaimSchema.Json(Timeline));
        string pattern = schema.RootElement.GetProperty("$defs").GetProperty("claim").GetProperty("properties").GetProperty(name).GetProperty("pattern").GetString() ?? "";
        var fact = Timeline.Versions[^1].Facts.Single(f => f.Name == name);
        int checkedCells = 0;
        foreach (string line in ClaimsCorpus.Cases("cells.cases").Where(l => l.StartsWith(type + ": ", StringComparison.Ordinal)))
        {
            string cell = line[(type.Length + 2)..line.IndexOf(" ⇶ ", StringComparison.Ordinal)];
            bool isForm = !line.Contains("more than", StringComparison.Ordinal) && !line.Contains(" is no day", StringComparison.Ordinal);
            if (isForm && cell.All(c => c < '\uFF00'))
            {
                Assert.True(CellReader.TryRead(cell, fact, out _, out _) == Regex.IsMatch(cell, pattern), cell);
                checkedCells++;
            }
        }

        Assert.True(checkedCells > 0);
    }

    /// <summary>Without the quotes CSV needs; the facts every benefit of the policy has may stand before or after its own.</summary>
    private static string Ordered(string header)
    {
        var file = ClaimFiles.Read(header + "x");
        var names = file.Rows.Single().Columns.Names;
        string[] shared = ["received_elsewhere", "已获其他奖补"];
        return string.Join(',', names.Where(n => !shared.Contains(n)).Concat(names.Where(n => shared.Contains(n))));
    }

    private static Rulebook Compile(params string[] policies)
    {
        var compilation = Compilation.Create(policies.Select((p, i) => new SourceText($"sample{i}.policy", p)), (_, _) => null);
        return compilation.Rulebook ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics));
    }
}
