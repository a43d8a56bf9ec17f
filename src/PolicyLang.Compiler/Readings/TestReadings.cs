using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Symbols;
using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Compiler.Readings;

/// <summary>`reading day_count: act360` in a test; the readings it does not name keep their defaults.</summary>
internal static class TestReadings
{
    public static ReadingChoices Of(TestSyntax test, SyntaxTree tree, ReadingTable readings, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var choices = Of(test, tree, readings, found, new Dictionary<ReadingSymbol, TestReadingSyntax>());
        diagnostics.AddRange(found.InOrder.Select(d => d with { IsOfTest = true }));
        return choices;
    }

    private static ReadingChoices Of(
        TestSyntax test, SyntaxTree tree, ReadingTable readings, DiagnosticBag diagnostics, Dictionary<ReadingSymbol, TestReadingSyntax> seen)
    {
        var choices = ReadingChoices.Default;
        foreach (var item in test.Items.OfType<TestReadingSyntax>().Where(i => !i.Name.IsMissing))
        {
            if (Find(item, tree, readings, diagnostics) is not { } reading)
            {
                continue;
            }

            if (!seen.TryAdd(reading, item))
            {
                diagnostics.Add(TestDiagnostics.Repeated(new(tree.Source, item.Span), item.Name.Text, new(tree.Source, seen[reading].Span)));
            }
            else if (reading.Type.FindChoice(item.Choice.Text) is { } choice)
            {
                choices = choice == reading.Default ? choices : choices.With(reading.Name, choice.Name);
            }
            else if (item.Choice.Text.Length > 0)
            {
                diagnostics.Add(BindingDiagnostics.UnknownChoice(
                    new(tree.Source, item.Choice.Span),
                    item.Choice.Text,
                    string.Join(", ", reading.Type.Choices.Select(c => $"`{c.Name}`")),
                    NearestName.Find(item.Choice.Text, reading.Type.Choices.SelectMany(c => new[] { c.Name, c.Display }))));
            }
        }

        return choices;
    }

    private static ReadingSymbol? Find(TestReadingSyntax item, SyntaxTree tree, ReadingTable readings, DiagnosticBag diagnostics)
    {
        if (readings.Find(item.Name.Text) is { } reading)
        {
            return reading;
        }

        diagnostics.Add(TestDiagnostics.UnknownReading(
            new(tree.Source, item.Name.Span), item.Name.Text, NearestName.Find(item.Name.Text, readings.All.Select(r => r.Name)), readings.All.Select(r => r.Name)));
        return null;
    }
}
