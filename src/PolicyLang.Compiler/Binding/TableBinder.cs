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
        EntrySyntax? last = null;
        var entries = new Dictionary<Value, BoundEntry>();
        foreach (var entry in symbol.Syntax.Entries)
        {
            if (ReadValue(entry.Value, type) is not { } value)
            {
                continue;
            }

            if (entry.Key is null)
            {
                ReportElse(entry, last, keyType);
                (otherwise, last) = (value, entry);
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

    /// <summary>`else` stands once, and not in a table by date: what is before its first day is unknown.</summary>
    private void ReportElse(EntrySyntax entry, EntrySyntax? before, PolicyType keyType)
    {
        var at = new Location(source, entry.Span);
        if (before is not null)
        {
            diagnostics.Add(BindingDiagnostics.RepeatedRow(at, "else", new Location(source, before.Span)));
        }
        else if (keyType.Kind == TypeKind.Date)
        {
            diagnostics.Add(BindingDiagnostics.TableEntry(
                at,
                new("a table by date has no `else`: before its first day it is unknown", "按日期的表没有 `否则`：首日之前为未知"),
                new("write the first day it holds from: `2000-01-01: …`", "请写明最早的日期：`2000-01-01：…`")));
        }
    }

    /// <summary>`by date`, `by number`, `by text`, `by bool`; any other word is a fact whose choices the rows name.</summary>
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
            _ => ChoicesOf(by),
        };
    }

    /// <summary>The choices of the facts of that name, in whichever benefits of the policy.</summary>
    private PolicyType? ChoicesOf(NameSyntax by)
    {
        var facts = symbol.Policy.Facts.Concat(symbol.Policy.Standing.SelectMany(b => b.Facts)).Where(f => f.Name == by.Text).ToArray();
        if (facts.Length == 0)
        {
            string? nearest = NearestName.Find(by.Text, symbol.Policy.Standing.SelectMany(b => b.AllFacts).Where(f => f.Type.Kind == TypeKind.Choice).Select(f => f.Name));
            diagnostics.Add(BindingDiagnostics.UnknownName(new Location(source, by.Span), by.Text, nearest));
            return null;
        }

        ImmutableArray<ChoiceOption> options = [.. facts.Where(f => f.Type.Kind == TypeKind.Choice).SelectMany(f => f.Type.Choices).DistinctBy(c => c.Name)];
        if (options.IsEmpty && facts.All(f => !f.Type.IsError))
        {
            diagnostics.Add(BindingDiagnostics.TableEntry(
                new Location(source, by.Span),
                new($"`{by.Text}` has no choices", $"`{by.Text}` 没有选项"),
                new("a table is by date, number, text, bool, or a fact with choices", "表按日期、数值、文字、是否，或有选项的填报项取值")));
        }

        return options.IsEmpty ? null : new PolicyType(TypeKind.Choice, null, options);
    }

    private Value? ReadKey(SyntaxNode key, PolicyType keyType)
    {
        if (key is ReferenceSyntax option && keyType.Kind == TypeKind.Choice)
        {
            return ReadChoice(option, keyType);
        }

        Value? value = key switch
        {
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

    private Value? ReadChoice(ReferenceSyntax option, PolicyType keyType)
    {
        if (keyType.FindChoice(option.Text) is { } choice)
        {
            return Value.Choice(choice.Name);
        }

        if (option.Text.Length > 0)
        {
            diagnostics.Add(BindingDiagnostics.UnknownChoice(
                new Location(source, option.Span),
                option.Text,
                string.Join(", ", keyType.Choices.Select(c => $"`{c.Name}`")),
                NearestName.Find(option.Text, keyType.Choices.SelectMany(c => new[] { c.Name, c.Label ?? c.Name }))));
        }

        return null;
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
