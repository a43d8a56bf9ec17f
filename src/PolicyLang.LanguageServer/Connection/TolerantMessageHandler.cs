using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PolicyLang.LanguageServer.Connection;

/// <summary>
/// Reads messages as the base protocol frames them. What is malformed is told and passed over, never the end of the connection: a head
/// without a length, a body that is no JSON (answered as such), an answer nobody waits for.
/// </summary>
internal sealed class TolerantMessageHandler(Stream output, Stream input, IJsonRpcMessageFormatter formatter, Action<string> report)
    : HeaderDelimitedMessageHandler(
        PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true)), PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true)), formatter)
{
    private const int MostHeaderBytes = 4096;
    private const int MostBodyBytes = 256 * 1024 * 1024;
    private static readonly byte[] ContentLength = "Content-Length:"u8.ToArray();

    private readonly ConcurrentDictionary<RequestId, bool> awaited = new();

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await ReadBodyAsync(cancellationToken).ConfigureAwait(false) is not { } body)
            {
                return null;
            }

            LoneSurrogates.Replace(body);
            if (Parse(body) is { } message)
            {
                return message;
            }
        }
    }

    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request)
        {
            awaited[request.RequestId] = true;
        }

        base.Write(content, cancellationToken);
    }

    private JsonRpcMessage? Parse(byte[] body)
    {
        try
        {
            var message = Formatter.Deserialize(new ReadOnlySequence<byte>(body));
            if (message is IJsonRpcMessageWithId answer and not JsonRpcRequest && !awaited.TryRemove(answer.RequestId, out _))
            {
                report($"an answer nobody waits for: {answer.RequestId}");
                return null;
            }

            return message;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            report($"a message that cannot be read: {fault.Message}");
            Refuse(body, fault);
            return null;
        }
    }

    /// <summary>Tells the client that what it sent is no JSON, or no message; nothing is said to which request, as that cannot be known.</summary>
    private void Refuse(byte[] body, Exception fault) => WriteAsync(
        new JsonRpcError
        {
            RequestId = RequestId.Null,
            Error = new JsonRpcError.ErrorDetail
            {
                Code = IsJson(body) ? JsonRpcErrorCode.InvalidRequest : JsonRpcErrorCode.ParseError,
                Message = fault.Message,
            },
        },
        CancellationToken.None).AsTask().Forget();

    private static bool IsJson(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                // To its end.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The body of the next message that has one; null at the end of the input.</summary>
    private async ValueTask<byte[]?> ReadBodyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int? length = null;
            bool hasHead = false;
            while (true)
            {
                if (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { } line)
                {
                    return null;
                }

                if (line.Length == 0)
                {
                    break;
                }

                hasHead = true;
                length = LengthIn(line) ?? length;
            }

            if (length is > 0 and <= MostBodyBytes and var size)
            {
                return await ReadExactlyAsync(size, cancellationToken).ConfigureAwait(false);
            }

            if (hasHead)
            {
                report("a message without a length that makes sense");
            }
        }
    }

    /// <summary>One line of a head, without its end; null at the end of the input.</summary>
    private async ValueTask<byte[]?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (Reader is { } reader)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                byte[] line = read.Buffer.Slice(0, end).ToArray();
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line is [.., (byte)'\r'] ? line[..^1] : line;
            }

            if (read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            // What is longer than any head is passed over.
            reader.AdvanceTo(read.Buffer.Length > MostHeaderBytes ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
        }

        return null;
    }

    private async ValueTask<byte[]?> ReadExactlyAsync(int size, CancellationToken cancellationToken)
    {
        while (Reader is { } reader)
        {
            var read = await reader.ReadAtLeastAsync(size, cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length >= size)
            {
                var body = read.Buffer.Slice(0, size);
                byte[] bytes = body.ToArray();
                reader.AdvanceTo(body.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }

        return null;
    }

    private static int? LengthIn(byte[] line)
    {
        if (line.Length <= ContentLength.Length || !Ascii.EqualsIgnoreCase(line.AsSpan(0, ContentLength.Length), ContentLength))
        {
            return null;
        }

        string value = Encoding.ASCII.GetString(line.AsSpan(ContentLength.Length)).Trim();
        return value.Length <= 9 && value.All(char.IsAsciiDigit) && value.Length > 0
            ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}
