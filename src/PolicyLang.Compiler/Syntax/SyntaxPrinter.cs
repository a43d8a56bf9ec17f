using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Syntax;

/// <summary>
/// The canonical text of a tree, with the keywords of one language; names and official words stay as they are. Parsing it gives the same
/// tree again. Comments are no part of a tree.
/// </summary>
public sealed partial class SyntaxPrinter
{
    /// <summary>A list longer than this stands over several lines.</summary>
    private const int LineLength = 110;

    private readonly Language language;
    private readonly StringBuilder text = new();
    private int depth;

    private SyntaxPrinter(Language language) => this.language = language;

    public static string Print(FileSyntax file, Language keywords = Language.English)
    {
        var printer = new SyntaxPrinter(keywords);
        bool first = true;
        foreach (var item in file.Items)
        {
            printer.text.Append(first ? "" : "\n");
            printer.Item(item);
            first = false;
        }

        return printer.text.ToString();
    }

    /// <summary>One expression on one line where it fits.</summary>
    public static string Print(ExpressionSyntax expression, Language keywords = Language.English) => new SyntaxPrinter(keywords).Expression(expression);

    private bool IsChinese => language == Language.Chinese;

    private string Word(Keyword keyword) => keyword.In(language);

    private string Line(string line) => new string(' ', depth * 2) + line + "\n";

    private void Write(string line) => text.Append(Line(line));

    private void Block<T>(string head, IEnumerable<T> items, Action<T> write)
    {
        Write(head + " {");
        depth++;
        foreach (var item in items)
        {
            write(item);
        }

        depth--;
        Write("}");
    }

    /// <summary>
    /// `{ a, b }`, or over lines where that is too long; no string crosses a line, so a break in an item is always between words. Items that
    /// may begin with an operator keep their commas.
    /// </summary>
    private string List(int column, IEnumerable<string> items, bool keepsCommas = false)
    {
        string[] parts = [.. items];
        string line = parts.Length == 0 ? "{ }" : $"{{ {string.Join(IsChinese ? "，" : ", ", parts)} }}";
        if (column + (depth * 2) + line.Length <= LineLength && !line.Contains('\n', StringComparison.Ordinal))
        {
            return line;
        }

        string indent = "\n" + new string(' ', depth * 2);
        string end = !keepsCommas ? "" : IsChinese ? "，" : ",";
        return "{" + string.Concat(parts.Select(part => $"{indent}  {part.Replace("\n", "\n  ", StringComparison.Ordinal)}{end}")) + indent + "}";
    }

    private static string Name(NameSyntax name) => name.Text;

    private string Names(ImmutableArray<NameSyntax> names) => string.Join(IsChinese ? "，" : ", ", names.Select(Name));

    private string Colon => IsChinese ? "：" : ": ";

    private string Quote(string words)
    {
        bool hasPlain = words.Contains('"', StringComparison.Ordinal);
        return hasPlain || (IsChinese && Nests(words)) ? $"“{words}”" : $"\"{words}\"";
    }

    private static bool Nests(string words)
    {
        int open = 0;
        foreach (char c in words)
        {
            open += c == '“' ? 1 : c == '”' ? -1 : 0;
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    private string Label(LabelSyntax? label) => label is null ? "" : " " + Quote(label.Text);

    private string Reference(ReferenceSyntax reference) => reference.IsLabel ? Quote(reference.Text) : reference.Text;

    private string Keys(ImmutableArray<KeySyntax> keys) => string.Concat(keys.Select(Key));

    private string Key(KeySyntax key)
    {
        string from = key.From is { } day ? string.Create(CultureInfo.InvariantCulture, $" {Word(Keywords.From)} {day.Month:00}-{day.Day:00}") : "";
        string name = key.Of is null ? Name(key.Name) : IsChinese ? $"{Name(key.Of)} 的 {Name(key.Name)}" : $"{Name(key.Name)} of {Name(key.Of)}";
        return IsChinese ? $" 每{name}{from}" : $" per {name}{from}";
    }

    private string Period(PeriodSyntax period)
    {
        string to = period.To is { } end ? $" {Word(Keywords.To)} {Literal(end)}" : "";
        string span = period.For is { } length ? $" {Word(Keywords.For)} {Literal(length)}" : "";
        return $"{Word(Keywords.From)} {Literal(period.From)}{to}{span}";
    }

    private string Article(ArticleNumberSyntax number)
    {
        if (number.Number.Length == 0)
        {
            return "article";
        }

        return IsChinese && number.Number.All(char.IsAsciiDigit) ? $"第{number.Number}条" : $"article {number.Number}";
    }

    private string Literal(LiteralSyntax literal) => literal.Kind switch
    {
        LiteralKind.Malformed => literal.Text,
        LiteralKind.Text => Quote(literal.Value.AsText()),
        LiteralKind.Bool => Word(literal.Value.IsTrue ? Keywords.Yes : Keywords.No),
        LiteralKind.Unknown => Word(Keywords.Unknown),
        LiteralKind.Date => literal.Value.AsDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LiteralKind.Span => Span(literal.Value.AsSpan()),
        _ => Parsing.LiteralText.Normalize(literal.Text),
    };

    private string Span(CalendarSpan span)
    {
        (int Number, string English, string Chinese)[] parts = [(span.Months / 12, "year", "年"), (span.Months % 12, "month", "个月"), (span.Days, "day", "天")];
        var written = parts.Where(p => p.Number != 0).DefaultIfEmpty(parts[2]);
        return string.Join(' ', written.Select(p => IsChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{p.Number}{p.Chinese}")
            : string.Create(CultureInfo.InvariantCulture, $"{p.Number} {p.English}{(p.Number == 1 ? "" : "s")}")));
    }
}
