using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;

namespace PolicyLang.Compiler.Binding;

/// <summary>The stacking a benefit stands in, with its keys as the benefit's own facts give them.</summary>
public sealed record BoundStacking(StackingSymbol Symbol, ImmutableArray<BoundKey> Keys);
