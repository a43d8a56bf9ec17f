using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Tests.Meaning;

/// <summary>An expression of a plan on one line: overloads by their operand types, values by their type, windows by what they aggregate.</summary>
internal sealed class PlanText : PlanVisitor<string>
{
    private static readonly PlanText Instance = new();

    internal static string Of(PlanExpression expression) => expression.Accept(Instance);

    internal static string Keys(IEnumerable<PlanKey> keys) =>
        string.Concat(keys.Select(k => $" per {k.Signature}{(k.Value is PlanApply ? $" [{Of(k.Value)}]" : "")}"));

    internal static string Of(Value value, PolicyType type) => (value.Kind, type.Kind) switch
    {
        (ValueKind.Number, TypeKind.Money) => value + "元",
        (ValueKind.Number, TypeKind.Rate) => ExactText.Plain(value.AsNumber() * 100) + "%",
        (ValueKind.Number, TypeKind.Count) => value + type.Classifier,
        (ValueKind.Text, _) => $"“{value}”",
        _ => value.ToString(),
    };

    internal static string Window(PlanWindow window)
    {
        string value = window.Value is { } of ? " " + Of(of) : "";
        string where = window.Where is { } condition ? $" where {Of(condition)}" : "";
        return $"{window.Kind.ToString().ToLowerInvariant()}{value}{Keys(window.Keys)}{where}";
    }

    public override string Visit(PlanConstant node) => Of(node.Value, node.Type);

    public override string Visit(PlanFactValue node) => node.Fact.Name;

    public override string Visit(PlanBaseField node) => node.Field.ToString();

    public override string Visit(PlanLetValue node) => node.Let.Name;

    public override string Visit(PlanApply node) =>
        $"{node.Operator.Id}<{string.Join(", ", node.Operator.Operands).ToLowerInvariant()}>({string.Join(", ", node.Operands.Select(Of))})";

    public override string Visit(PlanSwitch node) =>
        $"{{ {string.Concat(node.Rows.Select(r => $"{Of(r.Condition)}: {Of(r.Value)}, "))}else: {Of(node.Else)} }}";

    public override string Visit(PlanWindowValue node) => $"({Window(node.Window)})";

    public override string Visit(PlanLookup node) => node.Mode switch
    {
        LookupMode.InForceOn => $"{node.Table.Name}[in force on {Of(node.Argument)}]",
        LookupMode.PublishedIn => $"{node.Table.Name}[published in month {node.Month} of the year of {Of(node.Argument)}]",
        _ => $"{node.Table.Name}[{Of(node.Argument)}]",
    };

    public override string Visit(PlanPaidValue node) => $"(paid {node.Paid.Benefit}{Keys(node.Paid.Keys)})";
}
