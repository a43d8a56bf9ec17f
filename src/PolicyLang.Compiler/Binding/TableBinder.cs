using System.Collections.Immutable;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.Compiler.Types;
using PolicyLang.Compiler.Values;

namespace PolicyLang.Compiler.Binding;

/// <summary>The entries of one table: written out, or from a column of a data file.</summary>
internal sealed class TableBinder(TableSymbol symbol, DataFiles files, DiagnosticBag diagnostics)
{
    private readonly SourceText source = symbol.Tree.Source;

    public BoundTable? Bind()
    {
        var type = new FactDeclarer(diagnostics).ReadType(symbol.Syntax.Type, symbol.Tree);
        var keyType = KeyType();
        if (type.IsError || keyType is null)
        {
            return null;
        }

        if (symbol.Syntax.File is { } file)
        {
            return new TableFileReader(symbol, keyType, type, file, files, diagnostics).Read();
        }

        Value? otherwise = null;
        var entries = new Dictionary<Value, BoundEntry>();
        foreach (var entry in symbol.Syntax.Entries)
        {
            if (ReadValue(entry.Value, type) is not { } value)
            {
                continue;
            }

            if (entry.Key is null)
            {
                otherwise = value;
            }
            else if (ReadKey(entry.Key, keyType) is { } key)
            {
                var bound = new BoundEntry(new Location(source, entry.Span), key, value);
                if (!entries.TryAdd(key, bound))
                {
                    diagnostics.Add(BindingDiagnostics.RepeatedRow(bound.Location, source[entry.Key.Span], entries[key].Location));
                }
            }
        }

        return new BoundTable(symbol, keyType, type, InOrder(entries.Values, keyType), otherwise, null);
    }

    internal static ImmutableArray<BoundEntry> InOrder(IEnumerable<BoundEntry> entries, PolicyType keyType) =>
        keyType.Kind == TypeKind.Date ? [.. entries.OrderBy(e => e.Key.AsDate())] : [.. entries];

    /// <summary>`by date`, `by number`, `by text`; any other word is a fact whose choices the rows name.</summary>
    private PolicyType? KeyType()
    {
        var by = symbol.Syntax.By;
        if (by.IsMissing)
        {
            return null;
        }

        return BuiltinNames.Find(BuiltinPlace.Type, by.Text)?.English switch
        {
            "date" => PolicyType.Date,
            "number" or "count" => PolicyType.Number,
            "text" => PolicyType.Text,
            "bool" => PolicyType.Bool,
            _ => new PolicyType(TypeKind.Choice, null, [.. symbol.Syntax.Entries.Select(e => e.Key).OfType<ReferenceSyntax>().Select(r => new ChoiceOption(r.Text, null))]),
        };
    }

    private Value? ReadKey(SyntaxNode key, PolicyType keyType)
    {
        Value? value = key switch
        {
            ReferenceSyntax reference when keyType.Kind == TypeKind.Choice => Value.Choice(reference.Text),
            ReferenceSyntax { IsLabel: true } reference when keyType.Kind == TypeKind.Text => Value.Of(reference.Text),
            LiteralSyntax { Kind: LiteralKind.Malformed } => Value.Unknown,
            LiteralSyntax literal => Literals.Fit(literal, keyType),
            _ => null,
        };
        if (value is null)
        {
            diagnostics.Add(BindingDiagnostics.TableEntry(
                new Location(source, key.Span),
                new($"`{source[key.Span]}` is no key of this table", $"`{source[key.Span]}` 不是这张表的键"),
                Write(keyType)));
        }

        return value is { IsUnknown: false } ? value : null;
    }

    private Value? ReadValue(ExpressionSyntax expression, PolicyType type)
    {
        Value? value = expression switch
        {
            LiteralSyntax { Kind: LiteralKind.Malformed } or MissingExpressionSyntax => Value.Unknown,
            LiteralSyntax literal => Literals.Fit(literal, type),
            _ => null,
        };
        if (value is null)
        {
            diagnostics.Add(BindingDiagnostics.TableEntry(
                new Location(source, expression.Span),
                new($"a table holds constants: {TypeWords.Name(type).English} here", $"表中只能写常数，这里应为{TypeWords.Name(type).Chinese}"),
                Write(type)));
        }

        return value is { IsUnknown: false } ? value : null;
    }

    private static Localized Write(PolicyType type)
    {
        var example = TypeWords.Example(type);
        return new($"write {example.English}", $"请写{example.Chinese}");
    }
}
