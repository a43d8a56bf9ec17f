namespace PolicyLang.Cli;

/// <summary>
/// What the command may touch of the world around it: the three streams (input opened only where it is read), the environment, and a token that asks it to stop.
/// <paramref name="Width"/> gives the columns of the terminal; it is asked for only where something is drawn to measure.
/// </summary>
public sealed record CommandWorld(
    Func<Stream> Input,
    Stream Output,
    Stream Error,
    Func<string, string?> Variable,
    bool IsOutputTerminal,
    bool IsErrorTerminal,
    Func<int> Width,
    CancellationToken Stop);
