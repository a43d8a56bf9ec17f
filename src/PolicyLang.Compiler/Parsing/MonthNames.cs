using System.Collections.Immutable;
using System.Globalization;

namespace PolicyLang.Compiler.Parsing;

/// <summary>Months as `in January of D` names them.</summary>
internal static class MonthNames
{
    internal static readonly ImmutableArray<string> English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>1–12 for `January` and `1月`, 0 for any other text.</summary>
    internal static int Find(string text)
    {
        if (text.EndsWith('月') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int month))
        {
            return month is >= 1 and <= 12 ? month : 0;
        }

        return 1 + English.IndexOf(text, StringComparer.OrdinalIgnoreCase);
    }
}
