using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>An expression inside a small policy, decided by the interpreter for one claim with known facts of every type, and unknown ones.</summary>
internal static class ExpressionBench
{
    private const string Facts =
        """
        fact price: money
            fact weight: number
            fact share: rate
            fact pieces: count 件
            fact heads: count 名
            fact drawn_on: date
            fact repaid_on: date
            fact title: text
            fact sold: bool
            fact kind: one of { invention "发明", design "外观设计" }
            fact level: one of { first, second }
            fact no_price: money
            fact no_number: number
            fact no_rate: rate
            fact no_count: count 件
            fact no_date: date
            fact no_text: text
            fact no_bool: bool
            fact no_kind: one of { invention "发明", design "外观设计" }
            amount 1元

        """;

    private const string Tables =
        """
        table lpr by date: rate { 2022-01-20: 3.70%, 2022-08-22: 3.65% }
          table published by date: rate from "lpr.csv" column rate by day
          table bonus by kind: money { invention: 1万元, "外观设计": 5000元 }
          table grade by count: money { 1: 2元, 50: 3元 }
          table named by text: money { "甲": 7元, else: 1元 }
        """;

    private const string Claim =
        """

        test "一笔" {
          claim a = grant {
            claimant: "甲公司", event_date: 2022-03-01, price: 15万元, weight: 0.5, share: 10%, pieces: 50件, heads: 5名
            drawn_on: 2021-03-31, repaid_on: 2022-03-31, title: "甲", sold: yes, kind: invention, level: first
          }
          expect total: 1元
        }
        // file: lpr.csv
        day,rate
        2022-01-20,3.70%
        2022-08-22,3.65%
        """;

    /// <summary>Whether a condition holds: yes, no, or unknown.</summary>
    internal static string Truth(string condition)
    {
        var compilation = Compiled.Compile(Text($"require ({condition}) \"条件\""));
        Assert.Empty(compilation.Diagnostics);
        var rulebook = compilation.Rulebook ?? throw new InvalidOperationException("an error-free rulebook has no plan");
        var decision = TestRunner.Run(rulebook, compilation.Tests[0]).Run.Decisions[0];
        return decision.Outcome switch
        {
            Outcome.Paid => "yes",
            Outcome.Ineligible => "no",
            Outcome.Incomplete => "unknown",
            _ => $"{decision.Outcome}: {decision.Reason.Text.English}",
        };
    }

    /// <summary>The codes of the errors of an expression, in order of place.</summary>
    internal static IEnumerable<string> Codes(string expression) => Compiled.Codes(Text($"let x = {expression}"));

    /// <summary>The plan of an expression.</summary>
    internal static PlanExpression Plan(string expression)
    {
        var compilation = Compiled.Compile(Text($"let x = {expression}"));
        Assert.Empty(compilation.Diagnostics);
        return compilation.Rulebook?.FindBenefit("grant")?.Versions[0].Lets[0].Value ?? throw new InvalidOperationException("no plan of " + expression);
    }

    private static string Text(string clause) => Compiled.Policy(Facts + "    " + clause, Tables) + Claim;
}
