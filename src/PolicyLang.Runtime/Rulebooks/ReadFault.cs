using System.Security;
using PolicyLang.Compiler.Text;

namespace PolicyLang.Runtime.Rulebooks;

/// <summary>Why the system would not read a file, in words; null for a fault of another kind.</summary>
public static class ReadFault
{
    public static Localized? Explain(Exception fault) => fault switch
    {
        UnauthorizedAccessException or SecurityException => new("permission denied", "没有权限"),
        FileNotFoundException or DirectoryNotFoundException => new("it is not there", "文件不存在"),
        PathTooLongException => new("the path is too long", "路径过长"),
        IOException or NotSupportedException or ArgumentException => new("the system reports: " + fault.Message, "系统提示：" + fault.Message),
        _ => null,
    };
}
