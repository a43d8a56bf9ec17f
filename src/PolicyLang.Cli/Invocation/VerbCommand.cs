using System.CommandLine;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Cli.Invocation;

/// <summary>An example of a help page: what it does, and the line to type.</summary>
public sealed record Example(Localized Text, string Line);

/// <summary>A verb of the command with the examples of its help page.</summary>
public sealed class VerbCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    public IReadOnlyList<Example> Examples => examples;

    /// <summary>A longer word after the examples; empty where there is none.</summary>
    public string Notes { get; init; } = "";
}
