using System.Globalization;

namespace PolicyLang.Compiler.Text;

/// <summary>
/// A place in a file that is no policy text (claims, a folder): the path as given (`-`: standard input), line and column from 1, null where
/// the whole file, or the whole line, is meant. The column counts UTF-16 units.
/// </summary>
public sealed record FilePlace(string File, int? Line = null, int? Column = null)
{
    public override string ToString() => (Line, Column) switch
    {
        (null, _) => File,
        ({ } line, null) => string.Create(CultureInfo.InvariantCulture, $"{File}:{line}"),
        ({ } line, { } column) => string.Create(CultureInfo.InvariantCulture, $"{File}:{line}:{column}"),
    };
}
