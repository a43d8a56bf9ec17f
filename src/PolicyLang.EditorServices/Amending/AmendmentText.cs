using System.Globalization;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Actions;

namespace PolicyLang.EditorServices.Amending;

/// <summary>What an amendment is called, from which day it holds, and its title; null: it has none.</summary>
public sealed record AmendmentHead(string Name, DateOnly From, string? Title = null);

/// <summary>The text of a file that amends a document: its head and what changes, in the one style.</summary>
internal static class AmendmentText
{
    /// <param name="head">The name, the day and the title.</param>
    /// <param name="document">The name of the document that is amended.</param>
    /// <param name="body">The articles with what changes; empty: nothing yet.</param>
    /// <param name="language">The spelling of the keywords.</param>
    public static string Of(AmendmentHead head, string document, string body, Language language)
    {
        string title = head.Title is { Length: > 0 } words ? $" \"{words}\"" : "";
        string day = head.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Reformatting.InOneStyle($"policy {head.Name}{title} amends {document} {{\neffective from {day}\n}}\n{(body.Length == 0 ? "" : "\n" + body)}", language);
    }
}
