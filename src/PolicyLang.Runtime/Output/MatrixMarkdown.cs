using System.Text;
using PolicyLang.Compiler.Pairs;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Output;

/// <summary>Pairs of benefits as a Markdown table.</summary>
public static class MatrixMarkdown
{
    private static readonly Localized[] Columns =
        [new("benefit", "奖补"), new("benefit", "奖补"), new("the rules say", "规则"), new("per", "按"), new("both have", "共有"), new("years", "年度"), new("where", "出处")];

    public static void Write(IEnumerable<BenefitPair> pairs, Stream stream, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        Row(writer, Columns.Select(c => c.In(language)));
        Row(writer, Columns.Select(_ => "---"));
        foreach (var pair in pairs)
        {
            Row(writer, Cells(pair, language).Select(MarkdownText.Cell));
        }
    }

    private static IEnumerable<string> Cells(BenefitPair pair, Language language) =>
    [
        pair.First.Display,
        pair.Second.Display,
        pair.IsSilent ? PairText.NothingSaid.In(language) : string.Join("; ", pair.Clauses.Select(c => PairText.Text(c).In(language)).Distinct()),
        string.Join("; ", pair.Clauses.Select(c => PairText.Keys(c).In(language)).Distinct()),
        string.Join(", ", pair.Shared.Prepend(language == Language.Chinese ? "申报人" : "claimant")),
        PairText.Years(pair).In(language),
        string.Join("; ", pair.Clauses.Select(c => PairText.Place(c).In(language)).Distinct()),
    ];

    private static void Row(StreamWriter writer, IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");
}
