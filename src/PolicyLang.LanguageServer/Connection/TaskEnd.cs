namespace PolicyLang.LanguageServer.Connection;

internal static class TaskEnd
{
    /// <summary>Lets a task that reports its own faults run on its own.</summary>
    public static void Forget(this Task task) => _ = task;
}
