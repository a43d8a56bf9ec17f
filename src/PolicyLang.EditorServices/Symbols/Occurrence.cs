using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Symbols;

public enum OccurrenceRole
{
    Declaration,
    Reference,

    /// <summary>A claim of a test gives the fact a value.</summary>
    Value,
}

/// <summary>One place where a symbol is named. <paramref name="IsLabel"/>: by the label people see, in quotes.</summary>
public sealed record Occurrence(Location Location, SymbolKey Symbol, OccurrenceRole Role, bool IsLabel = false)
{
    public TextSpan Span => Location.Span;
}

/// <summary>Where a symbol is declared: its name, the whole of it, its label, its sentence. A benefit has one in each version.</summary>
public sealed record SymbolDeclaration(SymbolKey Symbol, Location Name, TextSpan Extent, LabelSyntax? Label, SyntaxNode Syntax);
