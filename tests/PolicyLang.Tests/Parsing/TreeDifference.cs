using System.Collections;
using System.Reflection;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Syntax;

namespace PolicyLang.Tests.Parsing;

/// <summary>Compares trees to the last span.</summary>
internal static class TreeDifference
{
    /// <summary>Where two values differ, by all their public properties; null where they do not.</summary>
    public static string? Find(string path, object? one, object? other)
    {
        if (ReferenceEquals(one, other))
        {
            return null;
        }

        if (one is null || other is null || one.GetType() != other.GetType())
        {
            return $"{path}: {one} ≠ {other}";
        }

        if (one is IEnumerable many and not string)
        {
            var ones = many.Cast<object?>().ToList();
            var others = ((IEnumerable)other).Cast<object?>().ToList();
            return ones.Count != others.Count
                ? $"{path}: {ones.Count} ≠ {others.Count}\n{string.Join('\n', ones)}\n≠\n{string.Join('\n', others)}"
                : ones.Select((o, i) => Find($"{path}[{i}]", o, others[i])).FirstOrDefault(d => d is not null);
        }

        if (one is SyntaxTree or SyntaxNode or Diagnostic or DiagnosticLabel or Fix)
        {
            return one.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(p => Find($"{path}.{p.Name}", p.GetValue(one), p.GetValue(other))).FirstOrDefault(d => d is not null);
        }

        return one.Equals(other) ? null : $"{path}: {one} ≠ {other}";
    }
}
