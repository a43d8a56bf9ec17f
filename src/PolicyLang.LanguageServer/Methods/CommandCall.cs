using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
        ?? throw Missing(index, name);

    public string? TextOrNull(int index) => At(index) is not { } argument ? null
        : argument.ValueKind == JsonValueKind.String ? argument.GetString()
        : throw Failures.InvalidParameters(
            $"`{parameters.Command}`: argument {index + 1} should be a string", $"`{parameters.Command}`：第 {index + 1} 个参数应为字符串");

    /// <summary>An argument that is an object.</summary>
    public T Read<T>(int index, string name, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Parameters.Read(At(index) ?? throw Missing(index, name), type);
        }
        catch (Failure failure) when (At(index) is not null)
        {
            throw Failures.InvalidParameters(
                $"`{parameters.Command}`: argument {index + 1}: {failure.Words.English}", $"`{parameters.Command}`：第 {index + 1} 个参数：{failure.Words.Chinese}");
        }
    }

    public JsonElement? At(int index) =>
        parameters.Arguments is { } all && index < all.Count && all[index].ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? all[index] : null;

    private Failure Missing(int index, string name) => Failures.InvalidParameters(
        $"`{parameters.Command}`: argument {index + 1} (`{name}`) is missing", $"`{parameters.Command}`：缺少第 {index + 1} 个参数（`{name}`）");
}
