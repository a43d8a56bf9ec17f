using System.Collections.Immutable;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Tests.Parsing;

/// <summary>The clauses of a tree, each with its text form, to see what a mistake takes with it.</summary>
internal static class Units
{
    internal static IEnumerable<(TextSpan Span, string Text)> Of(FileSyntax file) => file.Items.SelectMany(Of);

    /// <summary>Those of the first that the second lacks, and that do not contain <paramref name="place"/>.</summary>
    internal static int Lost(FileSyntax before, FileSyntax after, int place)
    {
        var left = Of(after).GroupBy(u => u.Text).ToDictionary(g => g.Key, g => g.Count());
        int lost = 0;
        foreach (var (span, text) in Of(before))
        {
            if (left.TryGetValue(text, out int count) && count > 0)
            {
                left[text] = count - 1;
            }
            else if (!span.Contains(place))
            {
                lost++;
            }
        }

        return lost;
    }

    private static IEnumerable<(TextSpan Span, string Text)> Of(ItemSyntax item) => item switch
    {
        PolicySyntax p => p.Items.SelectMany(Of),
        ArticleSyntax a => a.Items.SelectMany(Of),
        BenefitSyntax b => b.Clauses.SelectMany(Of),
        TestSyntax t => t.Items.Select(i => (i.Span, Text(t with { Items = [i], Oracle = null, Name = new LabelSyntax(default, "") }))),
        _ => [(item.Span, Text(item))],
    };

    private static string Text(ItemSyntax item) => SyntaxDump.Of(new FileSyntax(default, [item]));
}
