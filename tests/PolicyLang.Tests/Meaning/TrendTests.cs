using System.Collections.Immutable;
using PolicyLang.Compiler.Operators;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Tests.Meaning;

/// <summary>What a row of the operator table tells of its trends is so, by comparing the results of its method on either side of each operand.</summary>
public class TrendTests
{
    private static readonly Value[] Numbers = [.. new[] { -70, -3, -1, 0, 1, 2, 3, 49, 50, 100, 101 }.Select(n => Value.Of((Exact)n))];

    /// <summary>Ends of months, a leap day, and ordinary days.</summary>
    private static readonly Value[] Dates = [.. new[] { new DateOnly(2023, 12, 31), new(2024, 1, 30), new(2024, 1, 31), new(2024, 2, 29), new(2024, 3, 1), new(2025, 2, 28) }.Select(Value.Of)];

    private static readonly Value[] Spans = [.. new[] { new CalendarSpan(0, 30), new(1, 0), new(12, 0), new(-1, 0) }.Select(Value.Of)];

    public static TheoryData<int> Telling => [.. Enumerable.Range(0, OperatorTable.Rows.Length).Where(i => !OperatorTable.Rows[i].Trends.IsEmpty || OperatorTable.Rows[i].Picks != Pick.None)];

    [Theory]
    [MemberData(nameof(Telling))]
    public void Results_go_where_the_row_says(int index)
    {
        var row = OperatorTable.Rows[index];
        var samples = row.Operands.Select(Samples).ToImmutableArray();
        var choices = samples.Aggregate((IEnumerable<Value[]>)[[]], (all, next) => all.SelectMany(a => next.Select(v => (Value[])[.. a, v]))).ToList();
        foreach (var operands in choices)
        {
            var result = row.Method(operands);
            if (row.Picks != Pick.None)
            {
                Assert.Contains(result, operands);
                Assert.All(operands, o => Assert.True(Order(result, o) * (row.Picks == Pick.Least ? 1 : -1) <= 0));
                continue;
            }

            Assert.Equal(row.Operands.Length, row.Trends.Length);
            for (int i = 0; i < operands.Length; i++)
            {
                foreach (var more in samples[i].Where(v => row.Trends[i] != Trend.None && Order(v, operands[i]) > 0))
                {
                    if (row.Trends[i] == Trend.RisesFromZero && operands.Any(o => o.AsNumber().Sign < 0))
                    {
                        continue;
                    }

                    Value[] raised = [.. operands];
                    raised[i] = more;
                    var next = row.Method(raised);
                    Assert.True(
                        result.IsUnknown == next.IsUnknown && (result.IsUnknown || Order(next, result) * (row.Trends[i] == Trend.Falls ? -1 : 1) >= 0),
                        $"{row.Id}({string.Join(", ", operands)}) = {result}, ({string.Join(", ", raised)}) = {next}");
                }
            }
        }
    }

    private static Value[] Samples(TypeKind kind) => kind switch
    {
        TypeKind.Date => Dates,
        TypeKind.Span => Spans,
        _ => Numbers,
    };

    private static int Order(Value a, Value b) => a.Kind == ValueKind.Date ? a.AsDate().CompareTo(b.AsDate()) : a.AsNumber().CompareTo(b.AsNumber());
}
