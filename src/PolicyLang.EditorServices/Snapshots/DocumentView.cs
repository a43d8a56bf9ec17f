using PolicyLang.Compiler.Syntax;
using PolicyLang.Compiler.Text;
using PolicyLang.EditorServices.Symbols;
using PolicyLang.EditorServices.Text;

namespace PolicyLang.EditorServices.Snapshots;

/// <summary>A document with its surroundings: what a feature is asked about.</summary>
public sealed record DocumentView(WorkspaceSnapshot Workspace, RulebookSnapshot Rulebook, Document Document)
{
    public SourceText Source => Document.Source;

    public SyntaxTree Tree => Document.Tree;

    /// <summary>The name at an offset, also with the cursor just behind it; null where none is.</summary>
    public Occurrence? NameAt(int offset) => Rulebook.Index.At(Document.Path, offset);

    /// <summary>The word at an offset, also with the cursor just behind it; null in blanks.</summary>
    public SyntaxToken? TokenAt(int offset) => TokenFinder.At(Tree, offset);
}
