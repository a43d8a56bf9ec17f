using System.Globalization;
using Xunit.Abstractions;

namespace PolicyLang.Tests.Lsp.Fuzzing;

/// <summary>
/// Random sessions against the server. A plain run tries some rounds of three seeds, the same on every machine; POLICYLANG_FUZZ_MINUTES=10 tries new seeds for ten
/// minutes, from POLICYLANG_FUZZ_SEED on where it is given. A failure says its seed.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly double Minutes = double.Parse(Environment.GetEnvironmentVariable("POLICYLANG_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);
    private static readonly int First = int.Parse(Environment.GetEnvironmentVariable("POLICYLANG_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Random_sessions_find_no_fault()
    {
        var end = DateTime.UtcNow + TimeSpan.FromMinutes(Minutes);
        int seed = First;
        int questions = 0;
        int comparisons = 0;
        int edits = 0;
        do
        {
            await using var run = await FuzzRun.StartAsync(seed);
            string? problem = await (Minutes > 0 ? run.GoAsync(TimeSpan.FromSeconds(15)) : run.GoAsync(TimeSpan.FromMinutes(1), rounds: 60));
            Assert.True(problem is null, string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {problem}"));
            questions += run.Questions;
            comparisons += run.Comparisons;
            edits += run.Edits;
            seed++;
        }
        while (seed < First + 3 || DateTime.UtcNow < end);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds {First} to {seed - 1}: {edits} edits, {questions} questions, {comparisons} comparisons with a fresh server"));
        Assert.True(comparisons > 0 && questions > 0);
    }
}
