using System.Text.RegularExpressions;
using PolicyLang.Compiler;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Text;
using PolicyLang.Testing;
using PolicyLang.Tests.Meaning;

namespace PolicyLang.Tests.Readings;

/// <summary>
/// What a guard on a reading means, told by text alone: under another choice the file is as if the line were not there, under its own as if the guard
/// were not. Either both files have the same plan, or both have the same errors.
/// </summary>
public partial class SelectionTests
{
    private const int Seed = 20211223;

    public static TheoryData<string> Samples => ["deciding/readings.policy", "samples/EveryMeaning/en.policy"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_dropped_clause_is_a_file_without_the_line(string path)
    {
        string text = WithoutTests(Corpus.Read(path.Split('/')));
        var readings = Compile(text, ReadingChoices.Default).Readings.All;
        var random = new Random(Seed);
        int dropped = 0;
        for (int i = 0; i < 40; i++)
        {
            var choices = readings.Aggregate(ReadingChoices.Default, (made, r) => made.With(r.Name, r.Type.Choices[random.Next(r.Type.Choices.Length)].Name));
            string selected = Select(text, choices, ref dropped);
            Assert.Equal(Outcome(selected, choices), Outcome(text, choices));
        }

        Assert.True(dropped > 40, $"{dropped} lines dropped");
    }

    /// <summary>Guards on any lines of the first document, so that what is left is often no longer legal.</summary>
    [Fact]
    public void Guards_anywhere_in_a_document_are_lines_that_are_there_or_not()
    {
        string[] lines = WithoutTests(QuanzhouText.Original).Split('\n');
        int[] clauses = [.. Enumerable.Range(0, lines.Length).Where(i => Clause().IsMatch(lines[i]))];
        Assert.True(clauses.Length > 60);
        var random = new Random(Seed);
        int dropped = 0;
        int broken = 0;
        for (int i = 0; i < 20; i++)
        {
            string[] guarded = [.. lines];
            for (int k = 0; k <= i % 7; k++)
            {
                int at = clauses[random.Next(clauses.Length)];
                guarded[at] = Guarded().IsMatch(guarded[at]) ? guarded[at] : $"{WithoutComment(guarded[at])} when point = {(random.Next(3) == 0 ? "a" : "b")}";
            }

            string text = string.Join('\n', guarded) + "\nreading point \"要点\" { a, b }\n";
            foreach (string choice in new[] { "a", "b" })
            {
                var choices = ReadingChoices.Default.With("point", choice);
                string outcome = Outcome(text, choices);
                broken += outcome.StartsWith("PL", StringComparison.Ordinal) ? 1 : 0;
                Assert.Equal(Outcome(Select(text, choices, ref dropped), choices), outcome);
            }
        }

        Assert.True(dropped > 40 && broken is > 5 and < 35, $"{dropped} lines dropped, {broken} of 40 documents with errors");
    }

    /// <summary>Which file a rulebook is compiled from does not depend on readings it does not have.</summary>
    [Fact]
    public void Unknown_readings_and_choices_change_nothing()
    {
        string text = WithoutTests(Corpus.Read("deciding", "readings.policy"));
        var odd = ReadingChoices.Default.With("nothing", "x").With("day_count", "act").With("validity_end", "register");
        Assert.Equal(Outcome(text, ReadingChoices.Default), Outcome(text, odd));
        Assert.Equal(ReadingChoices.Default, Compile(text, odd).Readings.InForce);
    }

    private static string Select(string text, ReadingChoices choices, ref int dropped)
    {
        var kept = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            if (Guarded().Match(line) is not { Success: true } guard || choices.Of(guard.Groups["reading"].Value) is not { } chosen)
            {
                kept.Add(line);
            }
            else if (chosen == guard.Groups["choice"].Value)
            {
                kept.Add(line[..guard.Index]);
            }
            else
            {
                kept.Add("");
                dropped++;
            }
        }

        return string.Join('\n', kept);
    }

    /// <summary>The plan, or the errors; which readings bear on a benefit is no part of it: the lines that were taken out read none.</summary>
    private static string Outcome(string text, ReadingChoices choices)
    {
        var compilation = Compile(text, choices);
        return compilation.Rulebook is { } rulebook
            ? string.Join('\n', PlanDump.Of(rulebook).Split('\n').Where(l => !l.StartsWith("  readings ", StringComparison.Ordinal)))
            : string.Join(' ', compilation.Diagnostics.Where(d => d.IsError).Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
    }

    /// <summary>A sample by itself; the first document with its neighbours.</summary>
    private static Compilation Compile(string text, ReadingChoices choices) => text.Contains("quanzhou", StringComparison.Ordinal)
        ? QuanzhouText.Compile(text, choices)
        : Compilation.Create([new SourceText("sample.policy", text)], (_, _) => null, choices);

    private static string WithoutTests(string text) => TestBlock().Replace(text.ReplaceLineEndings("\n"), "");

    private static string WithoutComment(string line) => Comment().Replace(line, "");

    [GeneratedRegex(@"\s+when (?<reading>\w+) = (?<choice>\w+)$")]
    private static partial Regex Guarded();

    [GeneratedRegex(@"^    (?:fact|event|same when|require|exclude when|amount|cap|once|valid|exempt from|let) [^{]*$")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^test [\s\S]*?^}\n", RegexOptions.Multiline)]
    private static partial Regex TestBlock();

    [GeneratedRegex(@"\s*//.*$")]
    private static partial Regex Comment();
}
