using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>The policy files of a rulebook as read, in order of their paths, with what could not be read.</summary>
public sealed record RulebookFiles(ImmutableArray<SourceText> Sources, ImmutableArray<Diagnostic> Problems);
