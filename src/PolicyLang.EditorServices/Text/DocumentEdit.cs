using PolicyLang.Compiler.Text;

namespace PolicyLang.EditorServices.Text;

/// <summary>A change in one document; the edits of one answer do not overlap.</summary>
public sealed record DocumentEdit(string Path, TextSpan Span, string NewText);
