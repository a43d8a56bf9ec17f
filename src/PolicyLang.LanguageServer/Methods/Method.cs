using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>
/// One method of the protocol that the server answers. A feature is one of these in its file under Handlers/, and a line in
/// <see cref="MethodTable"/>; it brings what it adds to the capabilities, so nothing is told that is not there.
/// </summary>
internal abstract class Method(string name)
{
    /// <summary>JSON null: the answer that is nothing.</summary>
    protected static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    public string Name { get; } = name;

    /// <summary>Puts what this method makes true into the capabilities; null where the protocol has nothing to tell.</summary>
    public Func<ServerCapabilities, ServerCapabilities>? Advertise { get; init; }

    /// <summary>When it is allowed: ordinary methods only between `initialize` and `shutdown`.</summary>
    public MethodPhase Phase { get; init; } = MethodPhase.Running;

    public abstract bool IsRequest { get; }

    /// <summary>What its parameters are made of; null where it takes them as they come.</summary>
    public virtual JsonTypeInfo? ParametersType => null;

    /// <summary>Handles a message. What is done before the first `await` is done in the order of the messages.</summary>
    public abstract Task<JsonElement> InvokeAsync(Session session, JsonElement parameters, CancellationToken stop);
}

internal enum MethodPhase
{
    Running,

    /// <summary>`initialize`: once, and before all others.</summary>
    Beginning,

    /// <summary>`exit`: whenever.</summary>
    Always,
}
