using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PolicyLang.LanguageServer.Connection;

/// <summary>The connection: messages are begun in the order they come, and faults are told as the language server protocol numbers them.</summary>
internal sealed class ServerRpc : JsonRpc
{
    private readonly Action<string> report;

    public ServerRpc(Stream output, Stream input, Action<string> report)
        : base(new TolerantMessageHandler(output, input, WireJson.Formatter(), report))
    {
        this.report = report;
        SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false);
    }

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LocalRpcException known)
        {
            return new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)known.ErrorCode, Message = known.Message, Data = known.ErrorData };
        }

        report($"{request.Method}: {exception}");
        return new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InternalError, Message = exception.Message };
    }
}
