using System.Text.Json;
using PolicyLang.Cli;
using PolicyLang.Tests.Cli;

namespace PolicyLang.Tests.Meaning;

/// <summary>Values that stand on many lets: bounded before anything could run out of stack, and told without growing out of hand.</summary>
public sealed class DepthTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(700, false, 0)]
    [InlineData(800, false, 1)]
    [InlineData(10_000, false, 1)]
    [InlineData(700, true, 0)]
    [InlineData(800, true, 1)]
    [InlineData(10_000, true, 1)]
    public void Chain_of_lets(int length, bool isTurned, int errors)
    {
        var lets = Enumerable.Range(1, length).Select(i => $"let a{i} = a{i - 1} + 1元").Prepend("let a0 = 1元");
        string text = Compiled.Policy(string.Join("\n", isTurned ? lets.Reverse() : lets) + $"\namount a{length}");
        Assert.Equal(Enumerable.Repeat("PL5013", errors), Compiled.Codes(text));
    }

    [Fact]
    public void Circle_of_many_lets_is_one_message()
    {
        var lets = Enumerable.Range(1, 700).Select(i => $"let a{i} = a{i - 1} + 1元").Prepend("let a0 = a700");
        Assert.Equal(["PL3008"], Compiled.Codes(Compiled.Policy(string.Join("\n", lets) + "\namount a700")));
    }

    [Fact]
    public void Long_expressions_upon_one_another()
    {
        string plus = string.Concat(Enumerable.Repeat(" + 1元", 900));
        Assert.Empty(Compiled.Codes(Compiled.Policy($"let a = 1元{plus}\namount 1元{plus}")));
        Assert.Equal(["PL5013"], Compiled.Codes(Compiled.Policy($"let a = 1元{plus}\namount a{plus}")));
        Assert.Equal(["PL5013"], Compiled.Codes(Compiled.Policy($"let a = 1元{plus}\namount b\nlet b = a{plus}")));
    }

    /// <summary>1元 + 700 × 1元, as deep as it may be, in every form an explanation has.</summary>
    [Fact]
    public void Deepest_value_is_decided_and_explained()
    {
        var lets = Enumerable.Range(1, 700).Select(i => $"let a{i} = a{i - 1} + 1元").Prepend("let a0 = 1元");
        Write(string.Join("\n", lets) + "\namount a700");
        Assert.Contains(",701.00,701.00,", CommandRun.Of("run", folder.At("c.csv"), "--rules", folder.At("rules")).Output, StringComparison.Ordinal);
        foreach (string format in new[] { "text", "json", "markdown" })
        {
            var run = CommandRun.Of("explain", "1", folder.At("c.csv"), "--rules", folder.At("rules"), "--format", format);
            Assert.Equal((ExitCodes.Fine, ""), (run.Code, run.Error));
            Assert.Contains("a1 = 2 yuan", run.Output, StringComparison.Ordinal);
        }
    }

    /// <summary>Each let reads the one before three times; told once, it is 40 lines and not 3^40.</summary>
    [Fact]
    public void Let_is_told_once_and_named_afterwards()
    {
        var lets = Enumerable.Range(1, 40).Select(i => $"let a{i} = max(a{i - 1}, a{i - 1} + 1元, 1元 + a{i - 1})").Prepend("let a0 = 1元");
        Write(string.Join("\n", lets) + "\namount a40 + a39");
        var run = CommandRun.Of("explain", "1", folder.At("c.csv"), "--rules", folder.At("rules"), "--format", "json");
        using var json = JsonDocument.Parse(run.Output, new JsonDocumentOptions { MaxDepth = 1000 });
        Assert.Equal("81.00", json.RootElement.GetProperty("paid").GetRawText());
        Assert.InRange(run.Output.Split("\"text\"").Length, 100, 300);
    }

    private void Write(string clauses)
    {
        folder.Write("rules/a.policy", Compiled.Policy(clauses));
        folder.Write("c.csv", "claim_id,benefit,claimant,event_date\n1,grant,甲,2022-05-01\n");
    }
}
