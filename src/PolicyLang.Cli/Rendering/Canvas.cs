using System.Text;
using Spectre.Console;

namespace PolicyLang.Cli.Rendering;

/// <summary>Draws tables and trees onto a stream of the command.</summary>
public static class Canvas
{
    /// <summary>Wide enough that nothing is wrapped where no terminal looks on.</summary>
    private const int Unbounded = 4_000;

    public static IAnsiConsole On(TextWriter output, Palette palette, int? width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = palette.IsOn ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = palette.IsOn ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Sheet(output, width ?? Unbounded),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        return console;
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
