using System.Collections.Immutable;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Amendments;

/// <summary>The file of an amendment: its header and articles are declared, what stands in them is not applied yet.</summary>
/// <param name="Items">What stands beside the header: articles, tables.</param>
internal sealed record Amendment(PolicySymbol Policy, ImmutableArray<ItemSyntax> Items);
