using System.Collections.Concurrent;
using PolicyLang.EditorServices.Snapshots;
using PolicyLang.EditorServices.Testing;

namespace PolicyLang.LanguageServer.Sessions;

/// <summary>What tests came to when they ran last, with the rules they ran on.</summary>
internal sealed class TestResults
{
    private readonly ConcurrentDictionary<(string Path, string Name), (TestOutcome Test, RulebookSnapshot Rulebook)> last = new();

    public void Keep(RulebookSnapshot rulebook, TestRun run)
    {
        foreach (var test in run.Tests)
        {
            last[(test.At.Source.Path, test.Name)] = (test, rulebook);
        }
    }

    /// <summary>Null where it never ran.</summary>
    public (TestOutcome Test, RulebookSnapshot Rulebook)? Find(string path, string name) => last.TryGetValue((path, name), out var found) ? found : null;
}
