namespace PolicyLang.Compiler.Text;

/// <summary>A span in a text: what a diagnostic, a plan node and a step of an explanation point at.</summary>
public sealed record Location(SourceText Source, TextSpan Span)
{
    public LinePosition Start => Source.PositionAt(Span.Start);

    public LinePosition End => Source.PositionAt(Span.End);

    public string Text => Source[Span];

    /// <summary>`path:line:column`, line and column from 1.</summary>
    public override string ToString() => $"{Source.Path}:{Start.Line + 1}:{Start.Character + 1}";
}
