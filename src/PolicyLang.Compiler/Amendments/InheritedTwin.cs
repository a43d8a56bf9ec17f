using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Amendments;

/// <summary>A clause that is added where an inherited one could be meant: both ways to say which it is are offered.</summary>
internal static class InheritedTwin
{
    /// <param name="isElsewhere">The inherited one stands in an article or the header, so that it is not replaced from here.</param>
    public static Diagnostic Report(DocumentClause next, DocumentClause twin, ClauseKey key, bool isElsewhere)
    {
        var at = next.Location;
        bool isChinese = ClauseNaming.IsChinese(at);
        bool mayStandBeside = !key.StandsAlone && !key.IsNamed;
        string replace = In(Keywords.Replace, isChinese);
        string also = In(Keywords.Also, isChinese);
        string target = ClauseKey.Of(twin.Syntax)?.IsSame(key) is true
            ? replace
            : $"{replace} {ClauseNaming.Of(twin, isChinese)} {In(Keywords.With, isChinese)}";
        var start = new TextSpan(at.Span.Start, 0);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (!isElsewhere)
        {
            fixes.Add(new(new($"it takes the place: `{target}`", $"替换原有条款：`{target}`"), [new TextEdit(start, target + " ")], IsSafe: false));
        }

        if (mayStandBeside)
        {
            fixes.Add(new(new($"both hold: `{also}`", $"两者并存：`{also}`"), [new TextEdit(start, also + " ")], IsSafe: false));
        }

        return VersionDiagnostics.Inherited(at, twin.Location, mayStandBeside) with { Fixes = fixes.ToImmutable() };
    }

    private static string In(Keyword keyword, bool isChinese) => isChinese ? keyword.Chinese : keyword.English;
}
