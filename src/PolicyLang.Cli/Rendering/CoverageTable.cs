using System.Globalization;
using PolicyLang.Compiler.TextChecks;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>Coverage of official texts for people: a row for each article, then the sentences that nothing accounts for.</summary>
public static class CoverageTable
{
    public static void Write(IReadOnlyList<DocumentCoverage> documents, Terminal terminal)
    {
        if (documents.Count == 0)
        {
            terminal.Output.WriteLine(terminal.Say("no policy here has official words (`text`)", "这里的政策都没有官方原文（`原文`）"));
        }

        foreach (var document in documents)
        {
            Write(document, terminal);
        }
    }

    private static void Write(DocumentCoverage document, Terminal terminal)
    {
        terminal.Output.WriteLine(terminal.OutputPalette.Bold(document.Title ?? document.Policy));
        terminal.Output.WriteLine(document.Source is { } source
            ? terminal.Say(
                $"official text: {source} ({Plural(document.OutsideArticles, "paragraph")} outside the articles)",
                $"官方原文：{source}（条文以外 {document.OutsideArticles} 段）")
            : terminal.Say("no official text to compare with; the words of the file itself", "没有可核对的官方原文；以下依据文件自身所录"));
        var table = new Table().Border(TableBorder.Simple);
        Column(table, terminal.Say("article", "条"), isNumber: true);
        Column(table, terminal.Say("title", "标题"), isNumber: false);
        Column(table, terminal.Say("sentences", "句数"), isNumber: true);
        Column(table, terminal.Say("what became of them", "去向"), isNumber: false);
        Column(table, terminal.Say("accounted for", "落实率"), isNumber: true);
        foreach (var article in document.Articles)
        {
            table.AddRow(
                new Text(article.Number),
                new Text(article.Title ?? ""),
                new Text(article.Total.ToString(CultureInfo.InvariantCulture)),
                new Text(Statuses(article, terminal)),
                new Text(article.Percent.ToString(CultureInfo.InvariantCulture) + "%"));
        }

        new Canvas(terminal.Output, terminal.OutputPalette, terminal.World.IsOutputTerminal ? terminal.World.Width() : null).Draw(table);
        WriteOpen(document, terminal);
    }

    /// <summary>2 computed, 1 declaratory.</summary>
    private static string Statuses(ArticleCoverage article, Terminal terminal)
    {
        SentenceStatus[] shown =
        [
            SentenceStatus.Computed, SentenceStatus.Discretionary, SentenceStatus.Declaratory, SentenceStatus.NotComputed, SentenceStatus.Awaiting,
            SentenceStatus.Unaccounted,
        ];
        return string.Join(
            terminal.Say(", ", "，"),
            shown.Select(status => (Name: status.Text().In(terminal.Language), Number: article.Count(status))).Where(n => n.Number > 0)
                .Select(n => terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{n.Number} {n.Name}"), string.Create(CultureInfo.InvariantCulture, $"{n.Name} {n.Number}"))));
    }

    private static void WriteOpen(DocumentCoverage document, Terminal terminal)
    {
        var open = document.Articles.SelectMany(a => a.Sentences).Where(s => s.Status == SentenceStatus.Unaccounted).ToList();
        int total = document.Articles.Sum(a => a.Total);
        terminal.Output.WriteLine(terminal.Say(
            $"{total - open.Count} of {Plural(total, "sentence")} accounted for", $"共 {total} 句，已落实 {total - open.Count} 句"));
        foreach (var sentence in open)
        {
            terminal.Output.WriteLine($"  {terminal.OutputPalette.Frame(sentence.At.ToString())} {sentence.Text}");
        }

        terminal.Output.WriteLine();
    }

    private static void Column(Table table, string heading, bool isNumber)
    {
        var column = new TableColumn(new Text(heading));
        table.AddColumn(isNumber ? column.NoWrap().RightAligned() : column);
    }

    private static string Plural(int number, string word) => number == 1 ? $"1 {word}" : $"{number.ToString(CultureInfo.InvariantCulture)} {word}s";
}
