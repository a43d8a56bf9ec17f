using PolicyLang.Compiler.Parsing;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>Stage 3, types: units are kept apart.</summary>
public static class TypeDiagnostics
{
    public static readonly DiagnosticRule OperandsRule = new("PL3050", "units-do-not-fit", Severity.Error);
    public static readonly DiagnosticRule ExpectedRule = new("PL3051", "wrong-type", Severity.Error);
    public static readonly DiagnosticRule ArgumentsRule = new("PL3052", "wrong-arguments", Severity.Error);
    public static readonly DiagnosticRule ClassifierRule = new("PL3053", "classifiers-differ", Severity.Error);
    public static readonly DiagnosticRule RowsRule = new("PL3054", "rows-differ", Severity.Error);

    public static Diagnostic Operands(Location at, Localized message, Localized help) => new(OperandsRule, at, message) { Help = help };

    public static Diagnostic Choices(Location at, Localized left, Localized right) =>
        new Diagnostic(OperandsRule, at, new(
            $"the left side is {left.English}, the right side {right.English}",
            $"左边是{left.Chinese}，右边是{right.Chinese}"))
        .WithHelp("compare choices of one list: give both facts the same names", "只能比较同一组选项：请为两项写相同的选项名称");

    public static Diagnostic Expected(Location at, Localized what, Localized expected, Localized found, Localized example) =>
        new Diagnostic(ExpectedRule, at, new(
            $"{what.English} is {expected.English}; this is {found.English}",
            $"{what.Chinese}应为{expected.Chinese}，这里是{found.Chinese}"))
        .WithHelp($"write {example.English}", $"请写{example.Chinese}");

    public static Diagnostic Arguments(Location at, string function, Localized wanted) =>
        new Diagnostic(ArgumentsRule, at, new($"`{function}` is not called this way", $"`{function}` 的写法不对"))
        { Help = new($"write {wanted.English}", $"请写{wanted.Chinese}") };

    /// <param name="at">The operation.</param>
    /// <param name="left">The one classifier.</param>
    /// <param name="right">The other.</param>
    /// <param name="literal">A number that is written with the other.</param>
    public static Diagnostic Classifiers(Location at, string left, string right, Location? literal)
    {
        var diagnostic = new Diagnostic(ClassifierRule, at, new($"`{left}` and `{right}` are different things", $"`{left}` 和 `{right}` 不是同类"))
            .WithHelp($"count both in `{left}`", $"两边都用 `{left}` 计数");
        return literal is not null && literal.Text.EndsWith(right, StringComparison.Ordinal) ? diagnostic.WithGuess(literal.Span, literal.Text[..^right.Length] + left) : diagnostic;
    }

    /// <summary>A bare number where money is wanted lacks its unit, or an amount was mistyped; the drafter sees which.</summary>
    internal static Diagnostic WithUnit(this Diagnostic diagnostic, Location at, PolicyType wanted) =>
        wanted.Kind == TypeKind.Money && LiteralParsing.Parse(at.Text) is { Kind: LiteralKind.Number } && LiteralParsing.Parse(at.Text + "元") is { Kind: LiteralKind.Money }
            ? diagnostic.WithGuess(at.Span, at.Text + "元")
            : diagnostic;

    public static Diagnostic Rows(Location at, Localized first, Localized other) =>
        new Diagnostic(RowsRule, at, new(
            $"this row gives {other.English}, the first gives {first.English}",
            $"这一行是{other.Chinese}，第一行是{first.Chinese}"))
        .WithHelp("all rows of one list give the same kind of value", "同一列表的各行应是同一种值");
}
