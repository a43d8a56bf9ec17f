using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.Testing;

namespace PolicyLang.Tests.Meaning;

/// <summary>tests/corpus/semantics: what expressions mean, through parser, binder, plan and interpreter.</summary>
public class SemanticsTests
{
    public static TheoryData<string, string> Values => Data(SemanticCase.All.Where(c => !c.IsError));

    public static TheoryData<string, string> TypeErrors => Data(SemanticCase.All.Where(c => c.IsError));

    public static TheoryData<string, string> Keys => Data(SemanticCase.Read("keys.cases"));

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, OperatorTable.Rows.Length)];

    [Theory]
    [MemberData(nameof(Values))]
    public void Expression_has_its_value(string expression, string expected)
    {
        if (expected is "yes" or "no")
        {
            Assert.Equal(expected, ExpressionBench.Truth(expression));
        }
        else
        {
            string other = expected == "unknown" ? expression : expected;
            Assert.Equal(expected == "unknown" ? "unknown" : "yes", ExpressionBench.Truth($"({expression}) = ({other})"));
        }
    }

    [Theory]
    [MemberData(nameof(TypeErrors))]
    public void Mistake_has_its_error_and_no_other(string expression, string codes) =>
        Assert.Equal(codes.Split(' '), ExpressionBench.Codes(expression));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Key_of_a_day(string expression, string expected)
    {
        string[] words = expression.Split(' ');
        Value[] operands =
        [
            Value.Of(DateOnly.ParseExact(words[1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            .. words.Skip(2).Select(w => Value.Of((Exact)int.Parse(w, System.Globalization.CultureInfo.InvariantCulture))),
        ];
        Assert.Equal(expected, OperatorTable.WithId(words[0]).Single().Method(operands).ToString());
    }

    [Fact]
    public void Every_row_of_the_table_has_a_case()
    {
        var used = SemanticCase.All.Where(c => !c.IsError && c.Expected != "unknown").SelectMany(c => PlanOperators.Of(ExpressionBench.Plan(c.Expression)))
            .Concat(SemanticCase.Read("keys.cases").SelectMany(c => OperatorTable.WithId(c.Expression.Split(' ')[0])))
            .ToHashSet();
        Assert.Empty(OperatorTable.Rows.Where(r => !used.Contains(r)).Select(r => $"{r.Id}({string.Join(", ", r.Operands)})"));
    }

    [Fact]
    public void Documentation_is_of_this_table() => Baseline.Check(OperatorPage.Text(), Path.Combine(Corpus.Repository, "docs", "operators.md"));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Unknown_operand_makes_a_strict_row_unknown(int index)
    {
        var row = OperatorTable.Rows[index];
        var form = OperatorForm.Of(row);
        if (row.Nulls == NullBehaviour.Kleene || form.IsKey)
        {
            // Kleene's tables are complete in logic.cases; a key of an unknown day is the interpreter's matter.
            Assert.True(form.IsKey || row.Operands.All(o => o == TypeKind.Bool));
            return;
        }

        string day = row.Result == TypeKind.Span ? "drawn_on + " : "";
        for (int i = 0; i < form.FactOperands(row); i++)
        {
            string known = $"{day}({form.Write(row, -1)})";
            string unknown = $"{day}({form.Write(row, i)})";
            Assert.Contains(row, PlanOperators.Of(ExpressionBench.Plan(unknown)));
            Assert.Equal("yes", ExpressionBench.Truth($"({known}) = ({known})"));
            Assert.Equal("unknown", ExpressionBench.Truth($"({unknown}) = ({unknown})"));
        }
    }

    private static TheoryData<string, string> Data(IEnumerable<SemanticCase> cases)
    {
        var data = new TheoryData<string, string>();
        foreach (var (expression, expected) in cases)
        {
            data.Add(expression, expected);
        }

        return data;
    }
}
