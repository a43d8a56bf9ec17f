using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace PolicyLang.Replay;

/// <summary>What one server took.</summary>
internal sealed record Measurement(string Name)
{
    /// <summary>From the start of the process to the answer to `initialize`.</summary>
    public Samples Start { get; } = new();

    /// <summary>From the start of the process to a hover's answer in the open document.</summary>
    public Samples FirstAnswer { get; } = new();

    /// <summary>From a keystroke to the first findings told for its text.</summary>
    public Samples Told { get; } = new();

    /// <summary>From a keystroke to the answer to `textDocument/diagnostic`, which holds all findings.</summary>
    public Samples All { get; } = new();

    /// <summary>Keystrokes after which nothing was told.</summary>
    public int Untold { get; set; }

    public Samples Hover { get; } = new();

    public Samples HoverAfterKey { get; } = new();

    public Samples Completion { get; } = new();

    /// <summary>Either question, where the client asks for all findings after each key.</summary>
    public Samples AfterKeyAndFindings { get; } = new();

    /// <summary>What the machine itself takes for one piece of work, between the steps.</summary>
    public Samples Machine { get; } = new();

    public Samples CompletionAfterKey { get; } = new();

    /// <summary>Questions answered with an error.</summary>
    public int Failed { get; set; }

    /// <summary>Processor time per keystroke, in milliseconds.</summary>
    public double ProcessorTime { get; set; }

    public double Megabytes { get; set; }

    /// <summary>Lines of the document.</summary>
    public int Lines { get; set; }

    /// <summary>Each step that took longer is told of on the error stream.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.MaxValue;

    /// <summary>From one keystroke to the next at least; longer where what is asked takes longer.</summary>
    public TimeSpan Pace { get; init; }

    /// <summary>Tries one server, from start to end.</summary>
    public static Measurement Of(Subject subject, int starts, int mostSteps, TimeSpan pace, TimeSpan slow)
    {
        string folder = Directory.CreateTempSubdirectory("policylang-replay-").FullName;
        try
        {
            string document = subject.Prepare(folder);
            var steps = Trace.Of(document, subject.Script).Take(mostSteps).ToImmutableArray();
            var measured = new Measurement(subject.Name) { Lines = document.AsSpan().Count('\n'), Pace = pace, Slow = slow };
            for (int i = 0; i < starts; i++)
            {
                measured.MeasureStart(subject, folder, document);
            }

            measured.Replay(subject, folder, document, steps, pulls: false);
            measured.Replay(subject, folder, document, steps, pulls: true);
            return measured;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void MeasureStart(Subject subject, string folder, string document)
    {
        var (initialized, answered) = Session.TimeStart(subject, folder, document, document.IndexOf(subject.Script.Hovered, StringComparison.Ordinal) + 1);
        Start.Add(initialized);
        FirstAnswer.Add(answered);
    }

    /// <summary>Once with findings told by the server, once with findings asked for, where it answers that.</summary>
    private void Replay(Subject subject, string folder, string document, ImmutableArray<Step> steps, bool pulls)
    {
        using var session = Session.Start(subject, folder, document, pulls);
        if (pulls && !session.PullsFindings)
        {
            return;
        }

        var patience = TimeSpan.FromSeconds(3);
        session.Open();
        if (pulls)
        {
            session.AskForFindings();
        }
        else
        {
            session.Server.WaitForFindings(session.Uri, session.Version, TimeSpan.FromSeconds(30));
        }

        // The server has answered everything once, and rests.
        session.Ask(Question.Hover, document.IndexOf(subject.Script.Hovered, StringComparison.Ordinal) + 1);
        session.Ask(Question.Completion, document.IndexOf(subject.Script.Hovered, StringComparison.Ordinal) + 1);
        Thread.Sleep(1000);
        var before = session.Server.ProcessorTime;
        var yardstick = new Yardstick();
        yardstick.Measure();
        int keys = 0;
        foreach (var step in steps)
        {
            session.Server.ClearPublished();
            long begun = Stopwatch.GetTimestamp();
            long sent = step.Edits.IsEmpty ? 0 : session.Change(step);
            if (step.Asks is var (kind, offset))
            {
                AskAtOnce(session, step, kind, offset, pulls);
            }

            if (step.Edits.IsEmpty)
            {
                Wait(Pace - Stopwatch.GetElapsedTime(begun));
                continue;
            }

            keys++;
            if (pulls)
            {
                session.AskForFindings();
                All.Add(TellIfSlow(Stopwatch.GetElapsedTime(sent), step, "findings asked for"));
            }
            else if (session.Server.WaitForFindings(session.Uri, session.Version, patience) is { } told)
            {
                Told.Add(TellIfSlow(Stopwatch.GetElapsedTime(sent, told), step, "findings told"));
            }
            else
            {
                Untold++;
            }

            Machine.Add(yardstick.Measure());
            Wait(Pace - Stopwatch.GetElapsedTime(begun));
        }

        if (!pulls)
        {
            Thread.Sleep(500);
            ProcessorTime = (session.Server.ProcessorTime - before).TotalMilliseconds / Math.Max(1, keys);
        }

        Megabytes = Math.Max(Megabytes, session.Server.PeakMegabytes);
    }

    private static void Wait(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
        {
            Thread.Sleep(time);
        }
    }

    private TimeSpan TellIfSlow(TimeSpan taken, Step step, string what)
    {
        if (taken > Slow)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.TotalMilliseconds,8:0.0} ms {what}: {step.Deed} {string.Join(", ", step.Edits)}"));
        }

        return taken;
    }

    private void AskAtOnce(Session session, Step step, Question kind, int offset, bool pulls)
    {
        var (message, taken) = session.Ask(kind, offset);
        var samples = (kind, !step.Edits.IsEmpty) switch
        {
            (_, true) when pulls => AfterKeyAndFindings,
            (Question.Hover, true) => HoverAfterKey,
            (Question.Hover, false) => Hover,
            (Question.Completion, true) => CompletionAfterKey,
            _ => Completion,
        };
        if (message.TryGetProperty("error", out _))
        {
            Failed++;
        }
        else
        {
            samples.Add(TellIfSlow(taken, step, kind.ToString()));
        }
    }
}
