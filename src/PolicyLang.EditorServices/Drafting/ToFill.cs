using PolicyLang.Compiler.Syntax;

namespace PolicyLang.EditorServices.Drafting;

/// <summary>A place that only the drafter can fill.</summary>
internal static class ToFill
{
    /// <summary>As a draft writes it; <see cref="In"/> is as the file does.</summary>
    public const string Name = PlaceToFill.Chinese;

    public static string In(string expression, bool isChinese) =>
        isChinese ? expression : expression.Replace(PlaceToFill.Chinese, PlaceToFill.English, StringComparison.Ordinal);
}
