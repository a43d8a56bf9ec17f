namespace PolicyLang.Compiler.Binding.Bands;

/// <summary>A text that two expressions share only where they have the same value in every claim; null for what is not compared.</summary>
internal static class ExpressionKey
{
    public static string? Of(BoundExpression expression) => expression switch
    {
        BoundConstant { Reading: { } reading } => $"reading {reading.Name}",
        BoundConstant constant => $"{constant.Type.Kind}:{constant.Value}",
        BoundFact fact => $"fact {fact.Fact.Name}",
        BoundBaseField field => $"field {field.Field}",
        BoundLetValue let => $"let {let.Let.Symbol.Name}",
        BoundApply apply => Join(apply.Operator.Id, apply.Operands.Select(Of)),
        BoundLookup lookup => Join($"{lookup.Table.Symbol.Name} {lookup.Mode} {lookup.Month}", [Of(lookup.Argument)]),
        BoundWindow window => Join(
            window.Kind.ToString(),
            [window.Value is { } value ? Of(value) : "", .. window.Keys.Select(k => k.Signature), window.Where is { } where ? Of(where) : ""]),
        _ => null,
    };

    private static string? Join(string head, IEnumerable<string?> parts)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : $"{head}({string.Join(", ", all)})";
    }
}
