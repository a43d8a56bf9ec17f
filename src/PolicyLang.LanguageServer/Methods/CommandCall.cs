using System.Text.Json;
using PolicyLang.LanguageServer.Connection;
using PolicyLang.LanguageServer.Protocol;
using PolicyLang.LanguageServer.Sessions;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>A command with its arguments; those that do not fit are the client's fault, and it is told so.</summary>
internal sealed class CommandCall(RequestContext context, ExecuteCommandParams parameters)
{
    public RequestContext Context { get; } = context;

    public Session Session => Context.Session;

    public CancellationToken Stop => Context.Stop;

    public JsonElement? WorkDoneToken => parameters.WorkDoneToken;

    /// <param name="index">From 0.</param>
    /// <param name="name">What it is, for the message.</param>
    public string Text(int index, string name) => TextOrNull(index)
        ?? throw Failures.InvalidParameters($"`{parameters.Command}`: argument {index + 1} (`{name}`) is missing");

    public string? TextOrNull(int index) => At(index) is not { } argument ? null
        : argument.ValueKind == JsonValueKind.String ? argument.GetString()
        : throw Failures.InvalidParameters($"`{parameters.Command}`: argument {index + 1} is no string");

    public JsonElement? At(int index) =>
        parameters.Arguments is { } all && index < all.Count && all[index].ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? all[index] : null;
}
