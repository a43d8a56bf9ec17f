using System.Text;
using PolicyLang.Cli.Rendering;
using PolicyLang.Compiler.Diagnostics;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli;

/// <summary>The streams of a run as text, with the language people are spoken to in and the colours that are on.</summary>
public sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Terminal(CommandWorld world, Language language, Palette output, Palette error)
    {
        World = world;
        Language = language;
        OutputPalette = output;
        ErrorPalette = error;
        Output = new StreamWriter(world.Output, Utf8, 16_384, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(world.Error, Utf8, 4_096, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    public CommandWorld World { get; }

    public Language Language { get; }

    public Palette OutputPalette { get; }

    public Palette ErrorPalette { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>
    /// Language and colour are settled before the command line is parsed, since help and usage errors need them. Colour: `--color`, else
    /// off with NO_COLOR (no-color.org) or TERM=dumb, else on for a terminal.
    /// </summary>
    public static Terminal Open(CommandWorld world, IReadOnlyList<string> arguments)
    {
        var language = LanguageChoice.Of(OptionScan.Last(arguments, "--lang"), world.Variable);
        string color = OptionScan.Last(arguments, "--color") ?? "auto";
        bool isAllowed = string.IsNullOrEmpty(world.Variable("NO_COLOR")) && world.Variable("TERM") != "dumb";
        return new Terminal(world, language, Choose(world.IsOutputTerminal), Choose(world.IsErrorTerminal));

        Palette Choose(bool isTerminal) => new(color switch
        {
            "always" => true,
            "never" => false,
            _ => isTerminal && isAllowed,
        });
    }

    public string Say(string english, string chinese) => Language == Language.Chinese ? chinese : english;

    /// <summary>Shows findings on standard error.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new DiagnosticText(ErrorPalette, Language);
        foreach (var diagnostic in diagnostics)
        {
            Error.WriteLine(text.Render(diagnostic));
        }
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }
}
