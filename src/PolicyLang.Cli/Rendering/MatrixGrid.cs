using System.Globalization;
using PolicyLang.Compiler.Pairs;
using PolicyLang.Compiler.Text;
using PolicyLang.Runtime.Output;

namespace PolicyLang.Cli.Rendering;

/// <summary>A matrix of pairs as lines of text: a row a benefit, a character for each benefit above it; empty where they are never in force together.</summary>
public static class MatrixGrid
{
    public static IEnumerable<string> Lines(PairMatrix matrix, Language language)
    {
        var marks = matrix.Pairs.GroupBy(p => (p.First.Name, p.Second.Name)).ToDictionary(g => g.Key, g => Mark(g.ToList()));
        int width = matrix.Benefits.Length.ToString(CultureInfo.InvariantCulture).Length;
        int label = matrix.Benefits.Max(b => CellWidth.Of(b.Display));
        foreach (string head in Heads(matrix.Benefits.Length - 1, width))
        {
            yield return $"{new string(' ', width + label + 4)}{head}".TrimEnd();
        }

        for (int row = 0; row < matrix.Benefits.Length; row++)
        {
            var benefit = matrix.Benefits[row];
            string cells = string.Concat(matrix.Benefits.Take(row).Select(b => marks.GetValueOrDefault((b.Name, benefit.Name), ' ')));
            string number = (row + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width);
            yield return $"{number}  {benefit.Display}{new string(' ', label - CellWidth.Of(benefit.Display))}  {cells}".TrimEnd();
        }

        yield return string.Join("   ", PairText.Order.Select(s => $"{PairText.Mark(s)} {PairText.Text(s).In(language)}").Append($". {PairText.NothingSaid.In(language)}"));
    }

    /// <summary>A pair of which the rules say different things in different years is shown by what binds most.</summary>
    private static char Mark(List<BenefitPair> rows)
    {
        foreach (var saying in PairText.Order)
        {
            if (rows.Exists(r => r.Says(saying)))
            {
                return PairText.Mark(saying);
            }
        }

        return PairText.Mark(rows[0]);
    }

    /// <summary>The numbers of the columns, read from above: tens, then ones.</summary>
    private static IEnumerable<string> Heads(int columns, int width) => Enumerable.Range(0, width).Select(digit => string.Concat(
        Enumerable.Range(1, Math.Max(0, columns)).Select(n => n.ToString(CultureInfo.InvariantCulture).PadLeft(width)[digit])));
}
