namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// Clears away what earlier texts left in memory while nobody waits for an answer. Left to itself the collector comes when memory is
/// asked for, which is in the midst of answering, and holds all threads for 10 to 30 ms.
/// </summary>
internal sealed class Clearing
{
    /// <summary>Bytes allocated since the last time that are worth a pause; some three keystrokes in a document of 5,000 lines.</summary>
    private const long Worth = 24 << 20;

    /// <summary>The generation of what survived once.</summary>
    private const int Young = 1;

    private long allocated;
    private int collected;

    /// <summary>To be called by one caller at a time, when nothing is being asked.</summary>
    public void AtRest()
    {
        if (GC.CollectionCount(0) == collected)
        {
            if (GC.GetTotalAllocatedBytes() - allocated < Worth)
            {
                return;
            }

            Collect(); // else it came by itself
        }

        if (allocated == 0)
        {
            Collect(); // what the start made stays: moved twice it is old, and not looked through again
        }

        (allocated, collected) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
    }

    private static void Collect() => GC.Collect(Young, GCCollectionMode.Forced, blocking: true);
}
