using System.Globalization;
using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Formatting;

/// <summary>A word as one of the two languages writes it. Names of the file's own, comments and official words stay as they are.</summary>
internal sealed class Wording
{
    private readonly Marks marks;

    internal Wording(Marks marks, Language language)
    {
        this.marks = marks;
        Language = language;
    }

    internal Language Language { get; }

    /// <summary>The same words in the other language.</summary>
    internal Wording Other => new(marks, IsChinese ? Language.English : Language.Chinese);

    private bool IsChinese => Language == Language.Chinese;

    /// <param name="token">The word.</param>
    /// <param name="text">As it is written.</param>
    /// <param name="isInCall">It stands in round brackets.</param>
    internal string Of(SyntaxToken token, string text, bool isInCall)
    {
        int at = token.Span.Start;
        if (marks.Builtins.TryGetValue(at, out var builtin))
        {
            return builtin.In(Language);
        }

        if (marks.Kinds.TryGetValue(at, out var kind))
        {
            return IsChinese ? kind.Chinese : MarkFinder.KindWord(kind);
        }

        if (marks.Articles.TryGetValue(at, out string? number))
        {
            return IsChinese && number.All(char.IsAsciiDigit) ? $"第{number}条" : $"{Keywords.Article.English} {number}";
        }

        if (marks.Months.TryGetValue(at, out int month))
        {
            return IsChinese ? string.Create(CultureInfo.InvariantCulture, $"{month}月") : MonthNames.English[month - 1];
        }

        return token.Kind switch
        {
            TokenKind.ClauseKeyword or TokenKind.Keyword => Word(text),
            TokenKind.Text => Quote(text[1..^1]),
            TokenKind.Date => Date(text),
            TokenKind.Duration => Duration(text),
            TokenKind.Money or TokenKind.Rate or TokenKind.Number => LiteralText.Normalize(text),
            TokenKind.Operator => Operator(text),
            TokenKind.Punctuation => Mark(text, isInCall),
            _ => text,
        };
    }

    private string Word(string text)
    {
        string single = string.Join(' ', text.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
        return Keywords.Find(single)?.In(Language) ?? text;
    }

    /// <summary>Words that hold the plain sign, or in Chinese any that nest, stand in “”.</summary>
    private string Quote(string words) => words.Contains('"', StringComparison.Ordinal) || (IsChinese && Nests(words)) ? $"“{words}”" : $"\"{words}\"";

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

    private string Date(string text) => LiteralText.Integers(LiteralText.Normalize(text)) is [var year, var month, var day]
        ? IsChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}年{month}月{day}日")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
        : text;

    /// <summary>3 years, 3年.</summary>
    private string Duration(string text)
    {
        var (digits, unit) = LiteralText.Split(LiteralText.Normalize(text));
        var (english, chinese) = unit switch
        {
            "年" or "year" or "years" => ("year", "年"),
            "个月" or "month" or "months" => ("month", "个月"),
            _ => ("day", "天"),
        };
        return IsChinese ? digits + chinese : $"{digits} {english}{(digits.TrimStart('0') == "1" ? "" : "s")}";
    }

    private string Operator(string text) => text switch
    {
        ">=" or "≥" or "＞＝" or ">＝" or "＞=" => IsChinese ? "≥" : ">=",
        "<=" or "≤" or "＜＝" or "<＝" or "＜=" => IsChinese ? "≤" : "<=",
        "!=" or "≠" or "！＝" or "！=" => IsChinese ? "≠" : "!=",
        "*" or "×" or "＊" => IsChinese ? "×" : "*",
        "/" or "÷" or "／" => IsChinese ? "÷" : "/",
        ">" or "＞" => ">",
        "<" or "＜" => "<",
        "=" or "＝" => "=",
        "+" or "＋" => "+",
        "-" or "－" => "-",
        _ => text,
    };

    private string Mark(string text, bool isInCall) => text switch
    {
        "(" or "（" => IsChinese ? "（" : "(",
        ")" or "）" => IsChinese ? "）" : ")",
        "{" or "｛" => "{",
        "}" or "｝" => "}",
        ":" or "：" => IsChinese ? "：" : ":",
        _ => !IsChinese ? "," : isInCall ? "，" : "、",
    };
}
