namespace PolicyLang.Compiler.Diagnostics;

/// <summary>
/// The kind of a diagnostic. <c>PL</c>, a digit for the stage and a number; the slug is its readable name.
/// 1 words and sentences, 2 declarations, 3 names and types, 4 the text against the rules, 5 versions and plans,
/// 6 claims, 7 tests, 8 files and the command line. Each has a page, docs/diagnostics/PLnnnn.md.
/// </summary>
public sealed record DiagnosticRule(string Code, string Slug, Severity Severity);
