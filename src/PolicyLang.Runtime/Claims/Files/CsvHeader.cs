using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Claims.Files;

/// <summary>The header of a CSV text. Columns without a name are left out of <see cref="Columns"/>.</summary>
internal sealed class CsvHeader
{
    private readonly ImmutableArray<int> columnOf;

    public CsvHeader(string path, string[] names)
    {
        var kept = ImmutableArray.CreateBuilder<string>();
        var map = ImmutableArray.CreateBuilder<int>();
        foreach (string name in names.Select(Normal))
        {
            map.Add(name.Length == 0 ? -1 : kept.Count);
            if (name.Length > 0)
            {
                kept.Add(name);
            }
        }

        columnOf = map.ToImmutable();
        Columns = new ClaimColumns(path, kept.ToImmutable());
    }

    public ClaimColumns Columns { get; }

    /// <summary>How many cells a row has, nameless columns included.</summary>
    public int Width => columnOf.Length;

    /// <summary>The column of a cell; -1 for a nameless one.</summary>
    public int ColumnOf(int cell) => columnOf[cell];

    /// <summary>Why names cannot be a header: they are too many, they are values and none is a base column, or one is there twice.</summary>
    public static Diagnostic? Fault(string[] names, string path, int line)
    {
        if (names.Length > ClaimReader.MaxColumns)
        {
            return ClaimFileDiagnostics.TooManyColumns(path, line, names.Length);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? value = null;
        foreach (string name in names.Select(Normal))
        {
            if (name.Length > 0 && !seen.Add(name))
            {
                return ClaimFileDiagnostics.DuplicateColumn(path, line, name);
            }

            value ??= IsValue(name) ? name : null;
        }

        return value is not null && !BaseColumns.All.Any(b => seen.Any(b.Is)) ? ClaimFileDiagnostics.MissingHeader(path, line, value) : null;
    }

    /// <summary>A name as it is compared: without what surrounds it, in normal form C.</summary>
    public static string Normal(string name) => Nfc.Normalize(name.Trim().Trim('\uFEFF'));

    private static bool IsValue(string name) => name.Length > 0 && (char.IsAsciiDigit(name[0]) || CellReader.TryReadDate(name, out _, out _));
}
