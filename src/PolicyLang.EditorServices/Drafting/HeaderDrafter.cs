using System.Collections.Immutable;
using System.Globalization;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.OfficialText;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;
using PolicyLang.EditorServices.Snapshots;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>
/// What an official text says of the document itself: title, number, issuer, days. How to round it does not say, so that line is left to the
/// drafter, and the compiler asks for it.
/// </summary>
internal static class HeaderDrafter
{
    private const int LongestIssuer = 30;

    private static readonly string[] InForce = ["施行", "生效", "执行", "takes effect", "in force", "effective"];

    /// <summary>A whole document: header and articles.</summary>
    public static string Begin(DocumentView view, SourceArticles source)
    {
        string file = view.Document.Path[(view.Document.Path.LastIndexOf('/') + 1)..];
        string name = DraftNames.NameOf(file.Split('.')[0].Replace('-', '_')) is { Length: > 0 } own ? own : "policy_" + file.Split('.')[0].Replace('-', '_');
        string title = TitleOf(source) is { } words ? $" \"{words}\"" : "";
        bool isChinese = source.Document.Source.Content.Any(c => c > '\u2E80');
        var lines = Lines(source).Append(("source", $"source \"{source.Path}\"")).Select(l => l.Item2);
        string header = $"policy {name}{title} {{\n{string.Join('\n', lines)}\n}}\n";
        string articles = string.Join("\n\n", source.Document.Articles.Where(a => !source.Words(a).Contains('"', StringComparison.Ordinal)).Select(a => source.Write(a, isChinese: false)));
        return Actions.Reformatting.InOneStyle($"{header}\n{articles}\n", isChinese ? Language.Chinese : Language.English);
    }

    /// <summary>A header completed, the place of its text too, and the articles behind it.</summary>
    public static ImmutableArray<TextEdit> GoOn(DocumentView view, PolicySyntax policy, SourceArticles source, bool isChinese)
    {
        string own = $"source \"{source.Path}\"";
        string lines = $"{Missing(policy, source, isChinese)}\n{(isChinese ? Chinese(own)[0] : own)}".TrimStart('\n');
        return Actions.Rewriting.ClauseLines.AtEnd(view.Source, policy.Span, lines) is { } header
            ? [header, .. source.Insert(view, source.Missing(view.Tree), isChinese)]
            : [];
    }

    /// <summary>The lines that a header lacks and the text tells; empty where there is none.</summary>
    public static string Missing(PolicySyntax policy, SourceArticles source, bool isChinese)
    {
        var written = policy.Items.Select(KindOf).ToHashSet(StringComparer.Ordinal);
        string lines = string.Join('\n', Lines(source).Where(l => !written.Contains(l.Kind)).Select(l => l.Line));
        return lines.Length == 0 || policy.Amends is not null ? "" : isChinese ? string.Join('\n', Chinese(lines)) : lines;
    }

    private static string[] Chinese(string lines)
    {
        string text = Actions.Reformatting.InOneStyle($"policy p {{\n{lines}\n}}\n", Language.Chinese);
        return text.TrimEnd('\n').Split('\n')[1..^1];
    }

    private static string KindOf(ItemSyntax item) => item switch
    {
        LabelHeaderSyntax { Kind: HeaderKind.Number } => "number",
        LabelHeaderSyntax { Kind: HeaderKind.Issuer } => "issuer",
        IssuedHeaderSyntax => "issued",
        EffectiveHeaderSyntax => "effective",
        _ => "",
    };

    private static List<(string Kind, string Line)> Lines(SourceArticles source)
    {
        var lines = new List<(string, string)>();
        var others = source.Document.Others.Select(o => source.Document.Source[o]).ToList();
        if (others.Find(l => l.Contains('〔', StringComparison.Ordinal) && l.EndsWith('号') && l.Length <= 30) is { } number)
        {
            lines.Add(("number", $"number \"{number}\""));
        }

        if (IssuerOf(source, others) is { } issuer)
        {
            lines.Add(("issuer", $"issuer \"{issuer}\""));
        }

        var issued = others.Select(o => PhraseReader.Read(o)).Where(p => p is [DatePhrase { Month: not null, Day: not null }]).Select(p => (DatePhrase)p[0]).LastOrDefault();
        if (issued is not null)
        {
            lines.Add(("issued", $"issued {Day(issued)}"));
        }

        if (Effective(source, issued) is { } effective)
        {
            lines.Add(("effective", $"effective {effective}"));
        }

        return lines;
    }

    /// <summary>Who signed it, above the day; else who the title says: 云溪县人民政府关于….</summary>
    private static string? IssuerOf(SourceArticles source, List<string> others)
    {
        int day = others.FindLastIndex(o => PhraseReader.Read(o) is [DatePhrase { Month: not null, Day: not null } date] && date.Span.Length == o.TrimEnd().Length);
        return day > 0 && others[day - 1] is { Length: > 2 and <= LongestIssuer } signed && signed.All(char.IsLetter) ? signed
            : TitleOf(source) is { } title && title.IndexOf("关于", StringComparison.Ordinal) is > 1 and var at && title[at - 1] is not ('省' or '市' or '县' or '区' or '镇' or '乡') ? title[..at]
            : null;
    }

    /// <summary>本意见自发布之日起施行，有效期3年: from the day of issue, or the day that is written.</summary>
    private static string? Effective(SourceArticles source, DatePhrase? issued)
    {
        // Some say it in a line outside of all articles.
        var words = source.Document.Articles.Reverse().Select(source.Words).Concat(source.Document.Others.Reverse().Select(o => source.Document.Source[o]));
        foreach (string all in words)
        {
            var reading = new ArticleReading(all);
            foreach (var sentence in reading.Sentences.Where(s => InForce.Any(w => s.Words.Contains(w, StringComparison.OrdinalIgnoreCase))))
            {
                var phrases = sentence.Parts.SelectMany(p => p.Phrases).ToList();
                var days = phrases.OfType<DatePhrase>().Where(d => d is { Month: not null, Day: not null }).ToList();
                bool isIssue = sentence.Words.Contains("发布", StringComparison.Ordinal) || sentence.Words.Contains("印发", StringComparison.Ordinal) || sentence.Words.Contains("之日", StringComparison.Ordinal);
                var from = days.Count > 0 ? days[0] : isIssue ? issued : null;
                var period = phrases.OfType<QuantityPhrase>().FirstOrDefault(q => q.Kind == QuantityKind.Period);
                if (from is not null)
                {
                    string end = period is not null && PhraseLiteral.Period(period.Value.AsSpan(), isChinese: false) is { } span ? $" for {span}" : days.Count > 1 ? $" to {Day(days[1])}" : "";
                    return $"from {Day(from)}{end}";
                }
            }
        }

        return null;
    }

    private static string? TitleOf(SourceArticles source) =>
        source.Document.Others.Select(o => source.Document.Source[o].TrimStart('#', ' ')).FirstOrDefault() is { Length: > 4 and < 80 } title && !title.Contains('"', StringComparison.Ordinal) ? title : null;

    private static string Day(DatePhrase date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");
}
