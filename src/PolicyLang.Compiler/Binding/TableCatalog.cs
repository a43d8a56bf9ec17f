using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Plan;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;

namespace PolicyLang.Compiler.Binding;

/// <summary>The tables of a rulebook, each bound once, and the three ways to read one.</summary>
internal sealed class TableCatalog(DataFiles files, DiagnosticBag diagnostics)
{
    private readonly Dictionary<TableSymbol, BoundTable?> bound = [];

    public TableSymbol? Find(PolicySymbol policy, string name) => policy.Tables.FirstOrDefault(t => t.Name == name);

    /// <summary>The table with its entries; null where it is broken (reported).</summary>
    public BoundTable? Get(TableSymbol symbol)
    {
        if (!bound.TryGetValue(symbol, out var table))
        {
            table = new TableBinder(symbol, files, diagnostics).Bind();
            bound[symbol] = table;
        }

        return table;
    }

    public BoundExpression BindOn(OnSyntax syntax, BindingContext context, ExpressionBinder expressions)
    {
        var day = expressions.BindAs(syntax.Date, PolicyType.Date, new("the day after `on`", "`于` 后面"));
        return FindForUse(syntax.Table, context) is { } table
            ? Lookup(syntax.Span, table, syntax.Table, LookupMode.InForceOn, 0, day, context)
            : new BoundError(context.At(syntax.Span));
    }

    public BoundExpression BindInMonth(InMonthSyntax syntax, BindingContext context, ExpressionBinder expressions)
    {
        var day = expressions.BindAs(syntax.Date, PolicyType.Date, new("the day after `of`", "`的` 前面"));
        return FindForUse(syntax.Table, context) is { } table && syntax.Month != 0
            ? Lookup(syntax.Span, table, syntax.Table, LookupMode.PublishedIn, syntax.Month, day, context)
            : new BoundError(context.At(syntax.Span));
    }

    public BoundExpression BindCall(CallSyntax call, BindingContext context, ExpressionBinder expressions, NameBinder names)
    {
        var symbol = Find(context.Policy, call.Function.Text);
        if (symbol is null || Get(symbol) is not { } table)
        {
            return new BoundError(context.At(call.Span));
        }

        if (table.KeyType.Kind == TypeKind.Date || call.Arguments is not [{ Expression: { } key, Keys.Length: 0, Where: null }])
        {
            var at = context.At(call.Span);
            bool isByDate = table.KeyType.Kind == TypeKind.Date;
            context.Report(BindingDiagnostics.TableUse(at, symbol.Name, isByDate, isByDate ? OnDay(call, at) : null));
            return new BoundError(context.At(call.Span));
        }

        var argument = names.BindExpecting(key, key is NameExpressionSyntax name && names.IsKnown(name.Name) ? PolicyType.Unknown : table.KeyType);
        if (argument.Type.IsError || !KeyFits(table, argument, key, context))
        {
            return new BoundError(context.At(call.Span));
        }

        return new BoundLookup(context.At(call.Span), table, LookupMode.Key, 0, argument);
    }

    /// <summary>A choice must have a row for each of its names, one that is written out for itself alone; or the table an `else`.</summary>
    private static bool KeyFits(BoundTable table, BoundExpression argument, ExpressionSyntax syntax, BindingContext context)
    {
        var key = argument.Type;
        bool fits = key.Kind == table.KeyType.Kind || key.Kind == TypeKind.Unknown || (key.Kind, table.KeyType.Kind) == (TypeKind.Count, TypeKind.Number);
        if (!fits)
        {
            context.Report(TypeDiagnostics.Expected(
                context.At(syntax.Span), new("the table's key", "表的键"), TypeWords.Name(table.KeyType), TypeWords.Name(key), TypeWords.Example(table.KeyType)));
            return false;
        }

        if (key.Kind != TypeKind.Choice || table.Else is not null)
        {
            return true;
        }

        var needed = argument is BoundConstant { Value.IsUnknown: false } one ? key.Choices.Where(c => Values.Value.Choice(c.Name) == one.Value) : key.Choices;
        string[] missing = [.. needed.Where(c => table.Entries.All(e => e.Key != Values.Value.Choice(c.Name))).Select(c => $"`{c.Name}`")];
        if (missing.Length > 0)
        {
            context.Diagnostics.AddOnce(BindingDiagnostics.MissingRow(table.Symbol.Location, string.Join(", ", missing)));
        }

        return missing.Length == 0;
    }

    /// <summary>lpr(event_date) says by which day it is meant: `(lpr on event_date)`.</summary>
    private static string? OnDay(CallSyntax call, Location at) => call.Arguments is [{ Expression: NameExpressionSyntax or LiteralSyntax, Keys.Length: 0, Where: null }]
        ? $"({call.Function.Text} {Keywords.On.In(at.Text.Contains('（', StringComparison.Ordinal) ? Language.Chinese : Language.English)} {at.Source[call.Arguments[0].Span]})"
        : null;

    private static BoundExpression Lookup(
        TextSpan span, BoundTable table, ExpressionSyntax use, LookupMode mode, int month, BoundExpression day, BindingContext context)
    {
        if (table.KeyType.Kind != TypeKind.Date)
        {
            context.Report(BindingDiagnostics.TableUse(context.At(use.Span), table.Symbol.Name, byDate: false));
            return new BoundError(context.At(span));
        }

        return day.Type.IsError ? new BoundError(context.At(span)) : new BoundLookup(context.At(span), table, mode, month, day);
    }

    private BoundTable? FindForUse(ExpressionSyntax syntax, BindingContext context)
    {
        if (syntax is not NameExpressionSyntax { Name: var name })
        {
            if (syntax is not MissingExpressionSyntax)
            {
                context.Report(BindingDiagnostics.UnknownTable(context.At(syntax.Span), context.Words(syntax.Span), null));
            }

            return null;
        }

        if (Find(context.Policy, name.Text) is { } symbol)
        {
            return Get(symbol);
        }

        if (!name.IsMissing)
        {
            context.Report(BindingDiagnostics.UnknownTable(
                context.At(name.Span), name.Text, NearestName.Find(name.Text, context.Policy.Tables.Select(t => t.Name))));
        }

        return null;
    }
}
