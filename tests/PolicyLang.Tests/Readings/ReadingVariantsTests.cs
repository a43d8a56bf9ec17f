using PolicyLang.Compiler.Readings;
using PolicyLang.Runtime.Decisions;
using PolicyLang.Testing;
using PolicyLang.Tests.Deciding;

namespace PolicyLang.Tests.Readings;

/// <summary>One rulebook under several readings.</summary>
public class ReadingVariantsTests
{
    /// <summary>Each document stands alone; together they are of one mind.</summary>
    private static readonly string[] Sharing = [Document("first", "2022-01-01 to 2022-12-31", "1"), Document("second", "2023-01-01 to 2023-12-31", "2")];

    [Fact]
    public void Choices_are_compiled_once_and_single_changes_are_all_there_is_to_change()
    {
        var variants = Rules.Variants(Corpus.Read("deciding", "readings.policy"));
        Assert.Equal(
            [
                "validity_end = civil_code", "rounding_to = yuan", "day_count = act360", "securitisation_cap = annual", "premium_1500 = exclusive",
                "year_2021_events = whole_2021", "by_level = strict", "by_level = either",
            ],
            variants.SingleChanges.Select(c => c.Text));
        var chosen = ReadingChoices.Default.With("day_count", "act360").With("by_level", "strict");
        Assert.Same(variants.Of(chosen), variants.Of(ReadingChoices.Default.With("by_level", "strict").With("day_count", "act360")));
        Assert.Equal("by_level = strict, day_count = act360", variants.Of(chosen).Readings.InForce.Text);
    }

    /// <summary>The tests under the defaults and those under the readings they say, each once, in the order of the file.</summary>
    [Fact]
    public void Every_test_is_bound_once()
    {
        var variants = Rules.Variants(Corpus.Read("deciding", "readings.policy"));
        Assert.Equal(variants.Default.Model.Declarations.Tests.Select(t => t.Syntax.Name.Text), variants.Tests.Select(t => t.Name));
        Assert.Equal("rounding_to = yuan", variants.Tests.Single(t => t.Name == "两个口径一起变").Readings.Text.Split(", ")[1]);
    }

    [Fact]
    public void Documents_share_a_reading_they_declare_alike()
    {
        var variants = Rules.Variants(Sharing);
        Assert.Empty(variants.Diagnostics);
        Assert.Single(variants.Default.Readings.All);
        foreach (var (choice, paid) in new[] { ("a", new[] { 1, 2 }), ("b", new[] { 10, 20 }) })
        {
            var rows = Rules.Claims("claim_id|benefit|claimant|event_date\nx|grant|甲|2022-03-01\ny|grant|甲|2023-03-01");
            var run = Decider.Decide(Rules.Of(variants.Of(ReadingChoices.Default.With("point", choice))), rows);
            Assert.Equal(paid.Select(p => (Compiler.Values.Exact)p), run.Decisions.Select(d => d.Paid));
        }
    }

    [Fact]
    public void A_reading_of_another_document_cannot_be_named()
    {
        string second = Sharing[1].Replace("reading point \"要点\" { a, b }", "", StringComparison.Ordinal);
        var found = new ReadingVariants(Compiler.Compilation.Parse([new("first.policy", Sharing[0]), new("second.policy", second)]), (_, _) => null).Diagnostics;
        Assert.Equal(["PL3001"], found.Where(d => d.IsError).Select(d => d.Rule.Code).Distinct());
    }

    /// <summary>What an amendment replaces must be there under each reading.</summary>
    [Fact]
    public void An_amendment_is_held_to_each_reading()
    {
        string first = Corpus.Read("deciding", "amended-readings", "first.policy");
        string second = Corpus.Read("deciding", "amended-readings", "second.policy").Replace("per claimant per year when period = annual", "per claimant per year", StringComparison.Ordinal);
        var error = Assert.Single(new ReadingVariants(Compiler.Compilation.Parse([new("first.policy", first), new("second.policy", second)]), (_, _) => null).Diagnostics);
        Assert.StartsWith("under reading `period = lifetime`: ", error.Message.English, StringComparison.Ordinal);
        Assert.StartsWith("采用口径 `period = lifetime` 时：", error.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal("second.policy", error.Location?.Source.Path);
    }

    private static string Document(string name, string days, string amount) => $$"""
        policy {{name}} "办法" {
          effective from {{days}}
          rounding half up to 0.01元
        }
        reading point "要点" { a, b }
        article 1 {
          benefit grant "补助" {
            amount {{amount}}元 when point = a
            amount {{amount}}0元 when point = b
          }
        }
        """;
}
