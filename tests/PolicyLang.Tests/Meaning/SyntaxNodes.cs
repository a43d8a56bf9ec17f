using System.Collections;
using System.Reflection;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Tests.Meaning;

/// <summary>All nodes of a tree, by their properties; the product walks trees by their types.</summary>
internal static class SyntaxNodes
{
    internal static IEnumerable<SyntaxNode> In(SyntaxNode node)
    {
        yield return node;
        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var children = property.GetValue(node) switch
            {
                SyntaxNode child => [child],
                IEnumerable many and not string => many.OfType<SyntaxNode>(),
                _ => Enumerable.Empty<SyntaxNode>(),
            };
            foreach (var inner in children.SelectMany(In))
            {
                yield return inner;
            }
        }
    }
}
