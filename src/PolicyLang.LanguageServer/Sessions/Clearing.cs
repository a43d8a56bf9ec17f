namespace PolicyLang.LanguageServer.Sessions;

/// <summary>
/// Clears away what earlier texts left in memory while nobody waits for an answer. Left to itself the collector comes when memory is
/// asked for, which is in the midst of answering, and holds all threads for 10 to 30 ms.
/// </summary>
internal sealed class Clearing
{
    /// <summary>Bytes allocated since the last time that are worth a pause; some five keystrokes in a document of 5,000 lines.</summary>
    private const long Worth = 24 << 20;

    private long allocated;
    private int collected;

    /// <summary>To be called by one caller at a time, when nothing is being asked.</summary>
    public void AtRest()
    {
        bool cameByItself = GC.CollectionCount(0) != collected;
        if (!cameByItself && GC.GetTotalAllocatedBytes() - allocated < Worth)
        {
            return;
        }

        if (!cameByItself)
        {
            GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        }

        (allocated, collected) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
    }
}
