using System.Collections.Immutable;
using System.Text;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Rendering;

/// <summary>A diagnostic as people read it in a terminal: what is wrong, where, the line underlined, what would be right.</summary>
public sealed class DiagnosticText(Palette palette, Language language)
{
    public string Render(Diagnostic diagnostic)
    {
        var output = new StringBuilder();
        var severity = diagnostic.Severity;
        output.Append(palette.Of(severity, $"{SeverityText.Of(severity).In(language)}[{diagnostic.Rule.Code}]"))
            .Append(palette.Bold($": {diagnostic.Message.In(language)}")).Append('\n');
        int margin = 1;
        if (diagnostic.Location is { } location)
        {
            var marks = Marks(diagnostic, location);
            margin = Excerpt.NumberWidth(marks);
            RenderPlaces(output, marks, location, margin, severity);
        }

        else if (diagnostic.Place is { } place)
        {
            output.Append(' ').Append(palette.Frame("-->")).Append(' ').Append(place).Append('\n');
        }

        if (diagnostic.Help is { IsEmpty: false } help)
        {
            Note(output, margin, Words("help", "帮助"), help.In(language));
        }

        foreach (var fix in diagnostic.Fixes)
        {
            Note(output, margin, Words("fix", "改法"), fix.Title.In(language));
            if (diagnostic.Location is { } changed)
            {
                output.Append(FixPreview.Render(fix, changed.Source, new Excerpt(palette, palette.Good), margin));
            }
        }

        return output.ToString();
    }

    private ImmutableArray<Mark> Marks(Diagnostic diagnostic, Location location) =>
    [
        new Mark(location, IsMain: true, ""),
        .. diagnostic.Labels.Select(l => l.Location == location
            ? new Mark(location, IsMain: true, l.Text.In(language))
            : new Mark(l.Location, IsMain: false, l.Text.In(language))),
    ];

    private void RenderPlaces(StringBuilder output, ImmutableArray<Mark> marks, Location location, int margin, Severity severity)
    {
        // A label on the very place is the words of the main underline, not a second one.
        if (marks.Skip(1).FirstOrDefault(m => m.IsMain) is { } named)
        {
            marks = [named, .. marks.Skip(1).Where(m => !ReferenceEquals(m, named))];
        }

        var excerpt = new Excerpt(palette, text => palette.Of(severity, text));
        string pad = new(' ', margin);
        foreach (var file in marks.GroupBy(m => m.Location.Source))
        {
            bool isMain = ReferenceEquals(file.Key, location.Source);
            output.Append(pad).Append(palette.Frame(isMain ? "-->" : ":::")).Append(' ').Append(file.First().Location).Append('\n');
            output.Append(excerpt.Render([.. file], margin));
        }
    }

    private void Note(StringBuilder output, int margin, string kind, string text)
    {
        string indent = "\n" + new string(' ', margin + 5 + CellWidth.Of(kind));
        output.Append(new string(' ', margin)).Append(palette.Frame(" = ")).Append(palette.Help(kind)).Append(": ")
            .Append(text.Replace("\n", indent, StringComparison.Ordinal)).Append('\n');
    }

    private string Words(string english, string chinese) => language == Language.Chinese ? chinese : english;
}
