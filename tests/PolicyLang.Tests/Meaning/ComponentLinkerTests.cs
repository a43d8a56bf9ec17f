using System.Collections.Immutable;
using PolicyLang.Compiler.Lowering;
using PolicyLang.Compiler.Plan;

namespace PolicyLang.Tests.Meaning;

/// <summary>Which benefits are decided together: groups as letters, components as read off by hand.</summary>
public class ComponentLinkerTests
{
    [Theory]
    [InlineData("", "a b c d e")]
    [InlineData("b", "a b c d e")]
    [InlineData("cb", "a bc d e")]
    [InlineData("ab cd", "ab cd e")]
    [InlineData("ab bc cd", "abcd e")]
    [InlineData("ed da ae", "ade b c")]
    [InlineData("cd ab bd ab", "abcd e")]
    [InlineData("edcba", "abcde")]
    public void Links_directly_and_through_others(string groups, string components)
    {
        var timelines = "edcba".Select(name => new PlanTimeline(name.ToString(), [], 0));
        var linked = ComponentLinker.Link(timelines, groups.Split(' ').Select(g => g.Select(c => c.ToString()).ToImmutableArray()));
        Assert.Equal(components, string.Join(' ', linked.Select(c => string.Concat(c.Timelines.Select(t => t.Name)))));
    }
}
