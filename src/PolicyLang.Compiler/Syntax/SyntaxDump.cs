using System.Globalization;
using System.Text;

namespace PolicyLang.Compiler.Syntax;

/// <summary>
/// A tree as indented text, one node a line, without places: for baselines, and to say whether two texts mean the same sentences.
/// Literals are shown by value (30万元 and 300000元 are the same line).
/// </summary>
public static class SyntaxDump
{
    public static string Of(FileSyntax file)
    {
        var writer = new SyntaxDumpWriter();
        foreach (var item in file.Items)
        {
            SyntaxDumpItems.Write(writer, item);
        }

        return writer.ToString();
    }

    /// <summary>One expression, for tests of single expressions.</summary>
    public static string Of(ExpressionSyntax expression)
    {
        var writer = new SyntaxDumpWriter();
        SyntaxDumpExpressions.Write(writer, expression);
        return writer.ToString();
    }
}

/// <summary>Indented lines, and the nodes that occur everywhere.</summary>
internal sealed class SyntaxDumpWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    internal void Line(string line) => text.Append(' ', depth * 2).Append(line.TrimEnd()).Append('\n');

    internal void Nested(string line, Action content)
    {
        Line(line);
        depth++;
        content();
        depth--;
    }

    internal static string Name(NameSyntax? name) => name is null ? "" : name.IsMissing ? " (missing)" : " " + name.Text;

    internal static string Names(IEnumerable<NameSyntax> names) => " " + string.Join(", ", names.Select(n => n.IsMissing ? "(missing)" : n.Text));

    internal static string Label(LabelSyntax? label) => label is null ? "" : $" “{label.Text}”";

    internal static string Keys(IEnumerable<KeySyntax> keys) => string.Concat(keys.Select(Key));

    internal static string Reference(ReferenceSyntax reference) => reference.IsLabel ? $"“{reference.Text}”" : reference.Text.Length == 0 ? "(missing)" : reference.Text;

    internal static string Number(ArticleNumberSyntax? number) => number is null ? "" : number.Number.Length == 0 ? " (no number)" : " " + number.Number;

    internal static string Literal(LiteralSyntax literal) => literal.Kind switch
    {
        LiteralKind.Malformed => $"malformed “{literal.Text}”",
        LiteralKind.Text => $"text “{literal.Value}”",
        LiteralKind.Count => $"count {literal.Value} {literal.Classifier}",
        LiteralKind.Unknown => "unknown",
        _ => $"{literal.Kind.ToString().ToLowerInvariant()} {literal.Value}",
    };

    internal static string Period(PeriodSyntax period) =>
        $" from {Literal(period.From)}{(period.To is { } to ? $" to {Literal(to)}" : "")}{(period.For is { } span ? $" for {Literal(span)}" : "")}";

    public override string ToString() => text.ToString();

    private static string Key(KeySyntax key)
    {
        string of = key.Of is null ? "" : " of" + Name(key.Of);
        string from = key.From is not { } day ? "" : string.Create(CultureInfo.InvariantCulture, $" from {day.Month:00}-{day.Day:00}");
        return $" per{Name(key.Name)}{of}{from}";
    }
}
