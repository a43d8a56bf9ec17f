using System.Globalization;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>A value as a cell of a claim file would hold it.</summary>
internal static class CellText
{
    public static string Of(Value value, PolicyType type) => value.Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.Number when type.Kind == TypeKind.Money => ExactText.Plain(value.AsNumber()) + "元",
        ValueKind.Number when type.Kind == TypeKind.Rate => ExactText.Plain(value.AsNumber() * 100) + "%",
        ValueKind.Number => ExactText.Plain(value.AsNumber()),
        ValueKind.Bool => value.IsTrue ? "yes" : "no",
        ValueKind.Date => value.AsDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.AsText(),
    };
}
