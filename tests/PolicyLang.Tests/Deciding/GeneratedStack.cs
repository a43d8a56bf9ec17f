using PolicyLang.Compiler.Plan;

namespace PolicyLang.Tests.Deciding;

/// <summary>
/// A stacking made from a seed, as the policy writes it and as the selections it allows, in the order written: a benefit allows itself, `+`
/// one selection of each term, `highest of` one selection of one branch.
/// </summary>
internal sealed record GeneratedStack(string Text, IReadOnlyList<IReadOnlyList<string>> Selections)
{
    internal static readonly string[] Benefits = ["a", "b", "c", "d", "e"];

    /// <summary>All five benefits in some tree of sums and choices.</summary>
    internal static GeneratedStack Of(GeneratedClaims generated) => Of(generated.Shuffled(Benefits), generated, generated.Pick(true, false));

    internal static Rulebook Rulebook(GeneratedStack stack, string clauses = "", string cap = "") => Rules.Read($$"""
        policy p "示例" {
          effective from 2022-01-01 for 1 year
          rounding half up to 0.01元
          fact project "项目": text
          fact item "事项": text = "无"
          fact due "应得": money
          fact ready "就绪": bool = yes
        }
        article 1 {
          {{string.Concat(Benefits.Select(b => $"benefit {b} {{\n require ready\n amount due\n {clauses}\n}}\n"))}}
          {{cap}}
          stacking s per project per year {
            {{stack.Text}}
          }
        }
        """);

    private static GeneratedStack Of(string[] names, GeneratedClaims generated, bool isSum)
    {
        if (names.Length == 1)
        {
            return new(names[0], [names]);
        }

        int cut = 1 + generated.Next(names.Length - 1);
        GeneratedStack[] parts = [Of(names[..cut], generated, !isSum), Of(names[cut..], generated, !isSum)];
        return isSum
            ? new(
                string.Join(" + ", parts.Select(p => p.Text)),
                [.. parts[0].Selections.SelectMany(x => parts[1].Selections.Select(y => (IReadOnlyList<string>)[.. x, .. y]))])
            : new($"highest of {{ {string.Join(", ", parts.Select(p => p.Text))} }}", [.. parts.SelectMany(p => p.Selections)]);
    }
}
