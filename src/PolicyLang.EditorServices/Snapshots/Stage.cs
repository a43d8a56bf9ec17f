namespace PolicyLang.EditorServices.Snapshots;

/// <summary>
/// A value that is computed when it is first asked for, once. Who asks may stop waiting: the work ends there, and whoever asks next begins
/// it anew.
/// </summary>
internal sealed class Stage<T>(Func<CancellationToken, T> compute)
    where T : notnull
{
    private readonly Lock gate = new();
    private volatile Box? done;

    public bool IsDone => done is not null;

    public T Get(CancellationToken stop = default)
    {
        if (done is { } box)
        {
            return box.Value;
        }

        lock (gate)
        {
            if (done is null)
            {
                stop.ThrowIfCancellationRequested();
                done = new Box(compute(stop));
            }

            return done.Value;
        }
    }

    private sealed record Box(T Value);
}
