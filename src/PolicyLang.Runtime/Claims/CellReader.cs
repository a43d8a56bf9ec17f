using System.Diagnostics.CodeAnalysis;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;
using PolicyLang.Runtime.Claims.Cells;

namespace PolicyLang.Runtime.Claims;

/// <summary>
/// Reads one cell of a claim by the type of its fact. Strict: what could mean two things is refused, with the right form where it is certain.
/// Full-width digits and signs count as their ASCII twins.
/// </summary>
public static class CellReader
{
    /// <summary>
    /// The value of a cell. A blank cell gives the fact's default; `unknown` or `未知` gives unknown, whatever the default.
    /// False: <paramref name="problem"/> says what is wrong and what would be right.
    /// </summary>
    public static bool TryRead(string cell, PlanFact fact, out Value value, [NotNullWhen(false)] out Localized? problem)
    {
        string text = cell.Trim();
        if (text.Length == 0)
        {
            value = fact.Default;
            problem = null;
            return true;
        }

        if (IsUnknown(text))
        {
            value = Value.Unknown;
            problem = null;
            return true;
        }

        problem = fact.Type.Kind switch
        {
            TypeKind.Money => MoneyCell.Read(text, fact.IsSigned, out value),
            TypeKind.Rate => RateCell.Read(text, fact.IsSigned, out value),
            TypeKind.Count => CountCell.Read(text, fact.Type.Classifier, fact.IsSigned, out value),
            TypeKind.Number => NumberCell.Read(text, fact.IsSigned, out value),
            TypeKind.Date => ReadDateValue(text, out value),
            TypeKind.Bool => BoolCell.Read(text, out value),
            TypeKind.Choice => ChoiceCell.Read(text, fact.Type, out value),
            TypeKind.Text => ReadTextValue(text, out value),
            _ => throw new InvalidOperationException($"a fact cannot have the type {fact.Type.Kind}"),
        };
        return problem is null;
    }

    /// <summary>A day: `2022-02-28` or `2022年2月28日`, also with a time of midnight, as spreadsheets write it.</summary>
    public static bool TryReadDate(string cell, out DateOnly date, [NotNullWhen(false)] out Localized? problem)
    {
        problem = DateCell.Read(cell.Trim(), out date);
        return problem is null;
    }

    /// <summary>A text: trimmed, in normal form C, without control or invisible characters.</summary>
    public static bool TryReadText(string cell, out string text, [NotNullWhen(false)] out Localized? problem)
    {
        problem = TextCell.Read(cell, out text);
        return problem is null;
    }

    private static bool IsUnknown(string text) => text is "unknown" or "未知" or "UNKNOWN" or "Unknown";

    private static Localized? ReadDateValue(string text, out Value value)
    {
        var problem = DateCell.Read(text, out var date);
        value = Value.Of(date);
        return problem;
    }

    private static Localized? ReadTextValue(string text, out Value value)
    {
        var problem = TextCell.Read(text, out string read);
        value = Value.Of(read);
        return problem;
    }
}
