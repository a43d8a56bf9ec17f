using System.Collections.Immutable;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Operators;

/// <summary>
/// Every meaning of the language has one address here. The binder resolves a use to a row, engines run its method, the documentation prints
/// it. invariant: rows of one id differ in their operand types, so that at most one fits exactly.
/// </summary>
public static class OperatorTable
{
    public static readonly ImmutableArray<Operator> Rows =
    [
        .. ArithmeticOperators.Rows,
        .. ComparisonOperators.Rows,
        .. LogicOperators.Rows,
        .. FunctionOperators.Rows,
    ];

    private static readonly ILookup<string, Operator> ById = Rows.ToLookup(r => r.Id, StringComparer.Ordinal);

    /// <summary>
    /// The row that fits operands of these types: exactly, or with counts read as plain numbers. An operand whose type is not known
    /// (`unknown`, an error) fits any row. Null where none fits.
    /// </summary>
    public static Operator? Resolve(string id, ReadOnlySpan<PolicyType> operands)
    {
        foreach (bool widen in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var row in ById[id])
            {
                if (Fits(row, operands, widen))
                {
                    return row;
                }
            }
        }

        return null;
    }

    public static IEnumerable<Operator> WithId(string id) => ById[id];

    private static bool Fits(Operator row, ReadOnlySpan<PolicyType> operands, bool widen)
    {
        if (operands.Length != row.Operands.Length && !(row.IsVariadic && operands.Length >= 1))
        {
            return false;
        }

        for (int i = 0; i < operands.Length; i++)
        {
            var wanted = row.Operands[Math.Min(i, row.Operands.Length - 1)];
            var given = operands[i].Kind;
            bool fits = given == wanted
                || given is TypeKind.Error or TypeKind.Unknown
                || (widen && given == TypeKind.Count && wanted == TypeKind.Number);
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
