using System.Globalization;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Text;

/// <summary>A place as people are told it in a sentence: the file's name and the line.</summary>
internal static class ShortPlace
{
    public static string Of(Location location) => string.Create(CultureInfo.InvariantCulture, $"{FileOf(location)}:{location.Start.Line + 1}");

    public static string FileOf(Location location) => location.Source.Path[(location.Source.Path.LastIndexOf('/') + 1)..];
}
