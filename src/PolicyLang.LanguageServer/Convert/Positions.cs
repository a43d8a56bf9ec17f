using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>Places and changes, both ways.</summary>
internal static class Positions
{
    public static LinePosition Of(Position position) => new(position.Line, position.Character);

    public static Position Of(LinePosition position) => new(position.Line, position.Character);

    public static LspRange Of(SourceText source, TextSpan span) => new(Of(source.PositionAt(span.Start)), Of(source.PositionAt(span.End)));

    public static LspRange Of(Location location) => Of(location.Source, location.Span);

    public static TextSpan Of(SourceText source, LspRange range) =>
        TextSpan.FromBounds(source.OffsetAt(Of(range.Start)), source.OffsetAt(Of(range.End)));

    public static TextChange Of(ContentChange change) =>
        new(change.Range is { } range ? (Of(range.Start), Of(range.End)) : null, change.Text);
}
