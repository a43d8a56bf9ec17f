using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Cli.Rendering;

/// <summary>Test results as people read them: by file, failures with the explanation of their decision, totals at the end.</summary>
public static class TestText
{
    public static void Write(TestReport report, TextWriter output, Terminal terminal)
    {
        var palette = terminal.OutputPalette;
        foreach (var file in report.Tests.GroupBy(t => t.File))
        {
            output.WriteLine(palette.Bold(file.Key));
            foreach (var test in file)
            {
                string mark = test.Result.Passed ? palette.Good("✓") : palette.Bad("✗");
                output.WriteLine($"  {mark} {test.Name} {palette.Faint(Duration(test.Microseconds))}");
                if (!test.Result.Passed)
                {
                    WriteFailure(test, output, terminal);
                }
            }

            output.WriteLine();
        }

        if (report.Clauses is { } clauses)
        {
            ClauseCoverageText.Write(clauses, output, terminal);
        }

        string passed = terminal.Say($"{report.Passed} passed", $"{report.Passed} 个通过");
        string failed = terminal.Say($"{report.Failed} failed", $"{report.Failed} 个未通过");
        string errored = report.Errored == 0 ? "" : terminal.Say(", ", "，") + palette.Bad(terminal.Say($"{report.Errored} with errors", $"{report.Errored} 个有错误，未运行"));
        output.WriteLine($"{palette.Good(passed)}{terminal.Say(", ", "，")}{(report.Failed > 0 ? palette.Bad(failed) : failed)}{errored} {palette.Faint(Duration(report.Microseconds))}");
    }

    /// <summary>What failed in a test, each with its place and the explanation of its decision.</summary>
    public static void WriteFailure(TimedTest test, TextWriter output, Terminal terminal)
    {
        foreach (var error in test.Result.Test.Errors)
        {
            output.WriteLine($"      {error.Location}: {error.Rule.Code} {Message(error, terminal)}");
        }

        if (test.Result is { IsErrored: false, Expectations.IsEmpty: true })
        {
            output.WriteLine($"      {test.File}:{test.Line}: {NothingExpected(terminal)}");
        }

        foreach (var expectation in test.Result.Expectations.Where(e => !e.Passed))
        {
            output.WriteLine($"      {expectation.Expectation.Location}: {Message(expectation, terminal)}");
            if (expectation.Explanation is { } explanation)
            {
                using var tree = new StringWriter { NewLine = "\n" };
                new ExplanationTree(tree, terminal.OutputPalette, terminal, width: null).Write(explanation);
                foreach (string line in tree.ToString().TrimEnd('\n').Split('\n'))
                {
                    output.WriteLine($"        {line.TrimEnd()}");
                }
            }
        }

        if (test.Result.Test.Oracle is { Length: > 0 } oracle)
        {
            output.WriteLine("      " + terminal.Say($"the expectation comes from: {oracle}", $"预期来自：{oracle}"));
        }
    }

    /// <summary>What is wrong, and what would be right.</summary>
    public static string Message(Diagnostic error, Terminal terminal) =>
        error.Message.In(terminal.Language) + (error.Help is { } help ? terminal.Say("; ", "；") + help.In(terminal.Language) : "");

    public static string Message(ExpectationResult expectation, Terminal terminal) =>
        expectation.Message?.In(terminal.Language) ?? "";

    public static string NothingExpected(Terminal terminal) => terminal.Say("the test expects nothing", "测试没有任何预期");

    private static string Duration(long microseconds) => microseconds switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds} µs"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds / 100_000 % 10} s"),
    };
}
