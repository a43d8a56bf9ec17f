using System.Diagnostics;
using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.Replay;
using PolicyLang.Replay.Documents;

// dotnet run -c Release --project benchmarks/PolicyLang.Replay -- [--server PATH] [--rivals] [--only WORD] [--starts N] [--steps N] [--pace MS] [--slow MS]
// Replays an editing trace against `policy lsp` (a native one is published where no path is given) and, with --rivals, against servers of
// other languages on documents of the same length, which npm installs beside this program. A key comes 80 ms after the one before, as a
// quick typist's do, or at the --pace given. --write FOLDER [--chinese] only writes the document.
string repository = Repository(AppContext.BaseDirectory);
string? Value(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
int Number(string option, int otherwise) => Value(option) is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : otherwise;

if (Value("--write") is { } target)
{
    var (policy, source) = LargePolicy.Text(repository, args.Contains("--chinese") ? Language.Chinese : Language.English);
    LargePolicy.WriteTo(target, repository, policy, source);
    return 0;
}

string server = Path.GetFullPath(Value("--server") ?? Publish());
var subjects = new List<Subject> { Subject.Own(server, repository, Language.English), Subject.Own(server, repository, Language.Chinese) };
if (args.Contains("--rivals"))
{
    subjects.AddRange(Subject.Rivals(Install()));
}

var measured = new List<Measurement>();
foreach (var subject in subjects.Where(s => Value("--only") is not { } word || s.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
{
    await Console.Error.WriteLineAsync($"{subject.Name} …");
    try
    {
        measured.Add(Measurement.Of(subject, Number("--starts", 5), Number("--steps", int.MaxValue), TimeSpan.FromMilliseconds(Number("--pace", 80)), TimeSpan.FromMilliseconds(Number("--slow", int.MaxValue))));
    }
    catch (Exception fault) when (fault is TimeoutException or IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
    {
        await Console.Error.WriteLineAsync($"{subject.Name}: {fault.Message}");
    }
}

Console.WriteLine(Table.Of(measured));
return 0;

string Publish()
{
    string folder = Path.Combine(repository, "artifacts", "native");
    Run("dotnet", ["publish", Path.Combine(repository, "src", "PolicyLang.Cli"), "-c", "Release", "-r", "linux-x64", "-o", folder, "-v", "q", "--nologo"], repository);
    return Path.Combine(folder, "policy");
}

string Install()
{
    string folder = Path.Combine(repository, "benchmarks", "PolicyLang.Replay", "rivals");
    Run("npm", ["ci", "--no-audit", "--no-fund"], folder);
    return folder;
}

static void Run(string command, string[] arguments, string folder)
{
    using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException($"{command} did not start");
    string told = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {told}");
    }
}

static string Repository(string from) =>
    File.Exists(Path.Combine(from, "PolicyLang.sln")) ? from : Repository(Path.GetDirectoryName(from) ?? throw new InvalidOperationException("this is not the repository"));
