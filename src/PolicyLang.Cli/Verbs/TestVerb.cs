using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using PolicyLang.Cli.Invocation;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Runtime.Rulebooks;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Cli.Verbs;

/// <summary>`policy test PATH…`: runs the tests written in policy files.</summary>
public static class TestVerb
{
    public static Command Create(Terminal terminal)
    {
        var paths = CommonOptions.Paths(terminal);
        var format = CommonOptions.Format(terminal.Say("how results are written (text)", "输出格式（默认 text）"), "text", "junit", "json");
        var filter = new Option<string>("--filter")
        {
            HelpName = "TEXT",
            Description = terminal.Say("only tests whose name, file or benefit contains the text", "只运行名称、文件或奖补含有该文字的测试"),
        };
        var coverage = new Option<bool>("--coverage")
        {
            Description = terminal.Say("also says which clauses the tests made decide something (text and json)", "并列出测试使哪些条款起了作用（text、json）"),
        };
        var verb = new VerbCommand(
            "test",
            terminal.Say(
                "Runs the `test` blocks of policy files; a failing expectation shows the explanation of its decision.",
                "运行政策文件中的测试；未达预期的，显示该决定的理由。"),
            new Example(new("all tests of a folder", "运行一个文件夹的全部测试"), "policy test policies"),
            new Example(new("the tests of one benefit", "运行一项奖补的测试"), "policy test policies --filter patent_purchase"),
            new Example(new("which clauses no test has tried", "列出尚无测试检验的条款"), "policy test policies --coverage"),
            new Example(new("for a build server", "供持续集成使用"), "policy test policies --format junit > tests.xml")) { paths, format, filter, coverage };
        verb.SetAction(parsed => Run(
            parsed.GetRequiredValue(paths), parsed.GetValue(format) ?? "text", parsed.GetValue(filter), parsed.GetValue(coverage), terminal));
        return verb;
    }

    private static int Run(string[] paths, string format, string? filter, bool withCoverage, Terminal terminal)
    {
        var watch = Stopwatch.StartNew();
        var results = ImmutableArray.CreateBuilder<TimedTest>();
        var clauses = ImmutableArray.CreateBuilder<ClauseUse>();
        int found = 0;
        int worst = ExitCodes.Fine;
        foreach (var group in PathGroups.Of(paths))
        {
            var checkedRules = RulebookCompiler.Check(group.Files);
            if (checkedRules.HasErrors)
            {
                terminal.Report(checkedRules.Unread.Concat(checkedRules.Diagnostics.Where(d => d.StopsRules)));
                worst = Math.Max(worst, checkedRules.Unread.Any(d => d.IsError) ? ExitCodes.Unreadable : ExitCodes.Findings);
                continue;
            }

            var meant = TestSuite.Of(checkedRules.Variants).Where(t => group.Means(t.Test.Location.Source.Path)).ToList();
            found += meant.Count;
            var run = TestSuite.Run(
                [.. meant.Where(t => Fits(t.Test, filter))], withCoverage, checkedRules.Variants.Default.Rulebook, stop: terminal.World.Stop);
            results.AddRange(run.Tests);
            clauses.AddRange(run.Clauses);
        }

        if (results.Count == 0)
        {
            if (worst == ExitCodes.Fine)
            {
                terminal.Report([filter is { } text && found > 0
                    ? CommandDiagnostics.NoTestsMatch(text, found)
                    : CommandDiagnostics.NoTestsIn(string.Join(", ", paths.Select(p => $"`{p}`")))]);
            }

            return Math.Max(worst, ExitCodes.Findings);
        }

        var report = new TestReport(
            [.. results.OrderBy(t => t.File, StringComparer.Ordinal).ThenBy(t => t.Result.Test.Location.Span.Start)], Microseconds(watch))
        {
            Clauses = withCoverage ? clauses.ToImmutable() : null,
        };
        Write(report, format, terminal);
        return Math.Max(worst, report.Passed < report.Tests.Length ? ExitCodes.Findings : ExitCodes.Fine);
    }

    private static bool Fits(PlanTest test, string? filter)
    {
        return filter is null || Holds(test.Name) || Holds(test.Location.Source.Path) || test.Claims.Any(c => Holds(c.Benefit));

        bool Holds(string text) => text.Contains(filter, StringComparison.OrdinalIgnoreCase);
    }

    private static long Microseconds(Stopwatch watch) => watch.ElapsedTicks * 1_000_000 / Stopwatch.Frequency;

    private static void Write(TestReport report, string format, Terminal terminal)
    {
        switch (format)
        {
            case "junit":
                TestJUnit.Write(report, terminal.World.Output, terminal);
                terminal.Output.WriteLine();
                break;
            case "json":
                TestJson.Write(report, terminal.World.Output, terminal);
                terminal.Output.WriteLine();
                break;
            default:
                TestText.Write(report, terminal.Output, terminal);
                break;
        }
    }
}
