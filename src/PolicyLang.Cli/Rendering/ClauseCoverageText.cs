using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Runtime.Testing;

namespace PolicyLang.Cli.Rendering;

/// <summary>What tests made of the clauses, for people: how many of each file decided something, and those that did not.</summary>
public static class ClauseCoverageText
{
    public static void Write(ImmutableArray<ClauseUse> clauses, TextWriter output, Terminal terminal)
    {
        var palette = terminal.OutputPalette;
        foreach (var file in clauses.GroupBy(c => c.Location.Source.Path))
        {
            int all = file.Count();
            int decided = file.Count(c => c.Decided > 0);
            string counts = string.Create(CultureInfo.InvariantCulture, $"{decided}/{all}");
            output.WriteLine(palette.Bold(file.Key) + terminal.Say(
                $": {counts} clauses decided something ({decided * 100 / all}%)", $"：{counts} 个条款起了作用（{decided * 100 / all}%）"));
            foreach (var clause in file.Where(c => c.Decided == 0))
            {
                output.WriteLine($"  {palette.Frame($"{file.Key}:{clause.Location.Start.Line + 1}:{clause.Location.Start.Character + 1}")} {clause.Text.In(terminal.Language)}");
            }

            output.WriteLine();
        }
    }
}
