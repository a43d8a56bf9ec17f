namespace PolicyLang.Cli;

/// <summary>Reads an option from raw arguments, before they are parsed.</summary>
public static class OptionScan
{
    /// <summary>The last value given to an option, as `--name value`, `--name=value` or `--name:value`; null where it is not given.</summary>
    public static string? Last(IReadOnlyList<string> arguments, string option)
    {
        string? found = null;
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (argument == "--")
            {
                break;
            }

            if (argument == option && i + 1 < arguments.Count)
            {
                found = arguments[i + 1];
            }
            else if (argument.Length > option.Length && argument.StartsWith(option, StringComparison.Ordinal) && argument[option.Length] is '=' or ':')
            {
                found = argument[(option.Length + 1)..];
            }
        }

        return found;
    }
}
