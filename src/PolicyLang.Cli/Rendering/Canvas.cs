using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PolicyLang.Cli.Rendering;

/// <summary>Draws tables and trees as lines of text without blanks at their ends. A <paramref name="width"/> of null wraps nothing.</summary>
public sealed class Canvas(TextWriter output, Palette palette, int? width)
{
    private const int Unbounded = 4_000;

    /// <summary>Draws, and leaves out empty lines above and below.</summary>
    public void Draw(IRenderable drawing)
    {
        using var drawn = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = palette.IsOn ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = palette.IsOn ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Sheet(drawn, width ?? Unbounded),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        console.Write(drawing);
        string[] lines = [.. drawn.ToString().Split('\n').Select(line => line.TrimEnd())];
        foreach (string line in lines.SkipWhile(l => l.Length == 0).Reverse().SkipWhile(l => l.Length == 0).Reverse())
        {
            output.WriteLine(line);
        }
    }

    private sealed class Sheet(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // The stream is UTF-8 already.
        }
    }
}
