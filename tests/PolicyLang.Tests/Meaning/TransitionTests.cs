using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>tests/corpus/semantics/transitions.txt: what is wrong with a transition, in the file that has it.</summary>
public class TransitionTests
{
    public static TheoryData<string> Cases =>
        [.. Corpus.Read("semantics", "transitions.txt").ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Errors_of_a_transition(string line)
    {
        string[] sides = line.Split('⇶', 2);
        var errors = Compiled.Errors(Text(string.Join("\n  ", sides[0].Split('|').Select(l => l.Trim()))));
        Assert.Equal(sides[1].Trim(), string.Join(' ', errors.Select(e => e.Rule.Code)));
        Assert.All(errors, e => Assert.Equal("late.policy", e.Location?.Source.Path));
    }

    private static string Text(string lines) => $$"""
        policy early "旧办法" {
          effective from 2019-01-01
          rounding half up to 0.01元
        }
        article 1 {
          benefit grant { amount 1元 }
        }
        // file: late.policy
        policy late "新办法" {
          effective from 2022-01-01
          repeals early
          rounding half up to 0.01元
        }
        article 1 {
          benefit grant { amount 2元 }
          benefit other { amount 2元 }
        }
        transition "衔接" {
          {{lines}}
        }
        """;
}
