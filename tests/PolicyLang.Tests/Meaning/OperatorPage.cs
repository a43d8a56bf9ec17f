using System.Text;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Tests.Meaning;

/// <summary>docs/operators.md: the table of operators, with the cases of the corpus as examples.</summary>
internal static class OperatorPage
{
    private const int MostExamples = 6;

    internal static string Text()
    {
        var examples = Examples();
        var text = new StringBuilder(
            """
            # Operators · 运算

            Made from the table of operators and the executed cases of `tests/corpus/semantics`; a test holds the three together. What is not in a
            table here is a type error (PL3050): units are kept apart. A count stands wherever a number does. Unknown operands make every result
            unknown, except for `and`, `or` and `not`, which follow Kleene's logic. In the examples `price` is 15万元, `weight` 0.5, `share` 10%, `pieces`
            50件, `drawn_on` 2021-03-31, `repaid_on` 2022-03-31, `title` 甲, `sold` yes, `kind` invention; `no_price` and its like are not given.

            本页由运算表和 `tests/corpus/semantics` 中实际执行的用例生成，三者由测试核对。表中没有的组合是类型错误（PL3050）：不同单位不能混用。凡可用数值之处都可用数量。
            有操作数未知的，结果未知；`且`、`或`、`非` 按克林三值逻辑。例中各项的值见上段；`no_price` 等表示未填报。

            """);
        foreach (var rows in OperatorTable.Rows.GroupBy(r => r.Id))
        {
            var form = OperatorForm.Of(rows.First());
            text.Append($"\n## `{form.English}` · `{form.Chinese}`\n\n");
            foreach (var group in rows.GroupBy(r => r.Documentation))
            {
                text.Append($"{group.Key.English}\n{group.Key.Chinese}\n\n| operands · 操作数 | result · 结果 |\n|---|---|\n");
                foreach (var row in group)
                {
                    text.Append($"| {string.Join(", ", row.Operands.Select(Word))}{(row.IsVariadic ? ", …" : "")} | {Word(row.Result)} |\n");
                }

                text.Append('\n');
            }

            foreach (var (expression, expected) in examples[rows.Key].Take(MostExamples))
            {
                text.Append($"- `{expression}` ⇶ `{expected}`\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The cases by the operator they are about: the outermost of their expression.</summary>
    private static ILookup<string, SemanticCase> Examples() =>
        SemanticCase.All.Where(c => !c.IsError)
            .Select(c => (Case: c, Id: PlanOperators.Of(ExpressionBench.Plan(c.Expression)).FirstOrDefault()?.Id))
            .Concat(SemanticCase.Read("keys.cases").Select(c => (Case: c, Id: (string?)c.Expression.Split(' ')[0])))
            .Where(c => c.Id is not null)
            .ToLookup(c => c.Id ?? "", c => c.Case);

    private static string Word(TypeKind kind)
    {
        var name = kind switch
        {
            TypeKind.Money => new Localized("money", "金额"),
            TypeKind.Number => new("number", "数值"),
            TypeKind.Count => new("count", "数量"),
            TypeKind.Rate => new("rate", "比率"),
            TypeKind.Date => new("date", "日期"),
            TypeKind.Span => new("period", "期间"),
            TypeKind.Text => new("text", "文字"),
            TypeKind.Bool => new("bool", "是否"),
            TypeKind.Choice => new("choice", "选项"),
            _ => throw new InvalidOperationException($"no word for {kind}"),
        };
        return $"{name.English} {name.Chinese}";
    }
}
