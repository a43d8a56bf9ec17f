using System.Collections.Immutable;
using PolicyLang.LanguageServer.Handlers;

namespace PolicyLang.LanguageServer.Methods;

/// <summary>All methods the server answers; `$/cancelRequest` is the connection's own. A new feature is a line here.</summary>
internal static class MethodTable
{
    public static readonly ImmutableArray<Method> All =
    [
        LifecycleHandlers.Initialize,
        LifecycleHandlers.Initialized,
        LifecycleHandlers.Shutdown,
        LifecycleHandlers.Exit,
        LifecycleHandlers.SetTrace,
        Configuration.Changed,
        TextSyncHandlers.DidOpen,
        TextSyncHandlers.DidChange,
        TextSyncHandlers.DidClose,
        TextSyncHandlers.DidSave,
        WorkspaceHandlers.FilesChanged,
        WorkspaceHandlers.FoldersChanged,
        DiagnosticHandlers.OfDocument,
        DiagnosticHandlers.OfWorkspace,
        HoverHandler.OfPlace,
        CompletionHandlers.OfPlace,
        CompletionHandlers.Resolve,
        SignatureHelpHandler.OfPlace,
        NavigationHandlers.ToDeclaration,
        NavigationHandlers.ToDefinition,
        NavigationHandlers.ToTypeDefinition,
        NavigationHandlers.ToReferences,
        NavigationHandlers.Highlight,
        SymbolHandlers.OfDocument,
        SymbolHandlers.OfWorkspace,
        RenameHandlers.Prepare,
        RenameHandlers.OfSymbol,
        RenameHandlers.WillRenameFiles,
        RenameHandlers.DidRenameFiles,
        CodeActionHandlers.OfSpan,
        CodeActionHandlers.Resolve,
        CommandHandlers.Execute,
        TestHandlers.List,
        TestHandlers.Run,
        SemanticTokenHandlers.OfDocument,
        SemanticTokenHandlers.OfRange,
        SemanticTokenHandlers.Delta,
        FormattingHandlers.OfDocument,
        FormattingHandlers.OfRange,
        FormattingHandlers.OnType,
        InlayHintHandler.OfRange,
        StructureHandlers.Folds,
        StructureHandlers.Selections,
        StructureHandlers.LinkedEditing,
        DocumentLinkHandlers.OfDocument,
        DocumentLinkHandlers.Resolve,
        CallHierarchyHandlers.Prepare,
        CallHierarchyHandlers.Incoming,
        CallHierarchyHandlers.Outgoing,
    ];
}
