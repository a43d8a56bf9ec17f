using System.Collections.Immutable;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Diagnostics;

/// <summary>One replacement in a text.</summary>
public sealed record TextEdit(TextSpan Span, string NewText);

/// <summary>A change that mends a diagnostic. <paramref name="IsSafe"/>: it can be applied unseen, the meaning is certain.</summary>
public sealed record Fix(Localized Title, ImmutableArray<TextEdit> Edits, bool IsSafe = true);
