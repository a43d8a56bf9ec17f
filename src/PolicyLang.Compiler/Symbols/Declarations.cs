using System.Collections.Immutable;
using PolicyLang.Compiler.Readings;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Compiler.Symbols;

/// <summary>Everything the files of a rulebook declare.</summary>
public sealed record Declarations(ImmutableArray<PolicySymbol> Policies, ImmutableArray<DeclaredTest> Tests, ReadingTable Readings)
{
    public PolicySymbol? FindPolicy(string name) => Policies.FirstOrDefault(p => p.Name == name);
}

/// <summary>A test with the file it stands in and the readings it says.</summary>
public sealed record DeclaredTest(TestSyntax Syntax, SyntaxTree Tree, ReadingChoices Readings);
