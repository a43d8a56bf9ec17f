using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Completion;
using PolicyLang.LanguageServer.Methods;
using PolicyLang.LanguageServer.Protocol;

namespace PolicyLang.LanguageServer.Convert;

/// <summary>A list of items as the client can take it: ranges told once or with each item, places to fill in or plain text.</summary>
internal sealed class CompletionConversion(RequestContext context, SourceText source, string uri)
{
    /// <summary>Behind a name any of these can follow; typing one puts the selected name in first.</summary>
    private static readonly string[] AfterNames = [")", "）", ",", "，"];

    public CompletionListResult Of(CompletionList list)
    {
        // In quotes the whole text is meant; elsewhere what is behind the cursor stays, unless the client can choose.
        var insert = Positions.Of(source, list.Insert);
        var replace = Positions.Of(source, list.Replace);
        bool sharesRange = context.Client.CompletionDefaults.Contains("editRange");
        var defaults = sharesRange && list.Items.Length > 0 ? new CompletionItemDefaults(Range(insert, replace)) : null;

        // What an item is compared with follows from what is typed, so the list holds for this word only.
        return new CompletionListResult(IsIncomplete: list.Items.Length > 0 || list.Insert.Length > 0, defaults, [.. list.Items.Select((item, i) => Of(item, i, insert, replace, sharesRange))]);
    }

    private LspCompletionItem Of(CompletionItem item, int index, LspRange insert, LspRange replace, bool sharesRange)
    {
        bool isSnippet = context.Client.FillsSnippets && item.Snippet is not null;
        string text = isSnippet ? item.Snippet ?? item.NewText : item.NewText;
        bool hasLines = text.Contains('\n', StringComparison.Ordinal);
        text = hasLines && !context.Client.IndentsInsertions ? Indented(text, insert.Start) : text;
        string description = item.Description.In(context.Language);
        return new LspCompletionItem(item.Label)
        {
            LabelDetails = context.Client.ShowsLabelDetails && (item.Detail is not null || description.Length > 0)
                ? new CompletionItemLabelDetails(item.Detail is null ? null : "  " + item.Detail, description.Length > 0 ? description : null)
                : null,
            Kind = KindOf(item.Kind),
            Detail = context.Client.ShowsLabelDetails ? null : string.Join("  ", new[] { item.Detail, description }.Where(s => !string.IsNullOrEmpty(s))),
            Preselect = item.IsPreselected && context.Client.Preselects ? true : null,
            SortText = index.ToString("D4", CultureInfo.InvariantCulture),
            FilterText = item.FilterText,
            InsertTextFormat = isSnippet ? 2 : null,
            InsertTextMode = hasLines && context.Client.IndentsInsertions ? 2 : null,
            TextEditText = sharesRange && text != item.Label ? text : null,
            TextEdit = sharesRange ? null : Edit(text, insert, replace),
            CommitCharacters = context.Client.CommitsByCharacters && item.Kind is CompletionKind.Fact or CompletionKind.Let or CompletionKind.Choice && !isSnippet ? AfterNames : null,
            Data = item.Documentation is { } key ? new CompletionItemData(uri, key) : null,
        };
    }

    private JsonElement Range(LspRange insert, LspRange replace) => context.Client.InsertsOrReplaces
        ? JsonSerializer.SerializeToElement(new InsertReplaceRange(insert, replace), CompletionJson.Default.InsertReplaceRange)
        : JsonSerializer.SerializeToElement(insert, CompletionJson.Default.LspRange);

    private JsonElement Edit(string text, LspRange insert, LspRange replace) => context.Client.InsertsOrReplaces
        ? JsonSerializer.SerializeToElement(new InsertReplaceEdit(text, insert, replace), CompletionJson.Default.InsertReplaceEdit)
        : JsonSerializer.SerializeToElement(new TextEdit(insert, text), CompletionJson.Default.TextEdit);

    /// <summary>Lines behind the first begin as the line does that is typed in.</summary>
    private string Indented(string text, Position at)
    {
        string line = source.LineText(at.Line);
        string indent = line[..(line.Length - line.TrimStart(' ', '\t', '\u3000').Length)];
        return text.Replace("\n", "\n" + indent, StringComparison.Ordinal);
    }

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Keyword => 14,
        CompletionKind.Skeleton => 15,
        CompletionKind.Fact or CompletionKind.Field => 5,
        CompletionKind.Let or CompletionKind.Claim => 6,
        CompletionKind.Table => 22,
        CompletionKind.Reading => 13,
        CompletionKind.Choice => 20,
        CompletionKind.Benefit => 7,
        CompletionKind.Policy => 9,
        CompletionKind.Article => 18,
        CompletionKind.Stacking => 8,
        CompletionKind.Function => 3,
        CompletionKind.BuiltinName => 21,
        CompletionKind.Type => 25,
        CompletionKind.Value or CompletionKind.Outcome => 12,
        CompletionKind.Unit => 11,
        CompletionKind.File => 17,
        CompletionKind.Folder => 19,
        CompletionKind.Column => 10,
        _ => 1,
    };
}
