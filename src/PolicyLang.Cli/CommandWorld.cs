namespace PolicyLang.Cli;

/// <summary>
/// What the command may touch of the world around it: the three streams, the environment, and a token that asks it to stop.
/// <paramref name="Width"/> is the columns of the terminal.
/// </summary>
public sealed record CommandWorld(
    Stream Input,
    Stream Output,
    Stream Error,
    Func<string, string?> Variable,
    bool IsOutputTerminal,
    bool IsErrorTerminal,
    int Width,
    CancellationToken Stop);
