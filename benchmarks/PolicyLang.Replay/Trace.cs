using System.Collections.Immutable;

namespace PolicyLang.Replay;

/// <summary>What stood at <paramref name="Start"/> for <paramref name="Length"/> characters is now <paramref name="Text"/>.</summary>
internal sealed record Edit(int Start, int Length, string Text);

internal enum Question
{
    Hover,
    Completion,
}

/// <summary>One message of an editor: the edits of a keystroke (none: nothing changes), then perhaps a question at an offset of the text as it is then.</summary>
internal sealed record Step(string Deed, ImmutableArray<Edit> Edits, (Question Kind, int Offset)? Asks);

/// <summary>What is done in a document of some language: the same deeds in each, so that traces have one shape.</summary>
internal sealed record Script
{
    /// <summary>A line of the document; the new block is typed behind the first one past the middle.</summary>
    public required string BlockBehind { get; init; }

    /// <summary>Typed character by character.</summary>
    public required string Block { get; init; }

    /// <summary>A number as it stands in the document, and what it is corrected to by backspaces and keys.</summary>
    public required (string Wrong, string Right) Number { get; init; }

    /// <summary>The beginning of lines of which one is deleted, and brought back by undo.</summary>
    public required string LineToDelete { get; init; }

    /// <summary>A name in the block typed, and what it is renamed to in one message.</summary>
    public required (string Old, string New) Rename { get; init; }

    /// <summary>A word past the middle that the mouse rests on.</summary>
    public required string Hovered { get; init; }

    /// <summary>Behind this part of the block completion is asked for after each letter.</summary>
    public required string CompletedBehind { get; init; }
}

/// <summary>
/// Writes what a person does in an editor as messages: types a new block, corrects a number, pastes, deletes a line, undoes, renames, and
/// looks at things meanwhile. The text is kept along, so every place is one of the text as it is then.
/// </summary>
internal sealed class Trace
{
    private readonly Script script;
    private readonly List<Step> steps = [];
    private string text;

    private Trace(string document, Script script)
    {
        text = document;
        this.script = script;
    }

    public static ImmutableArray<Step> Of(string document, Script script)
    {
        var trace = new Trace(document, script);
        trace.TypeBlock();
        trace.CorrectNumber();
        trace.DeleteLine();
        trace.RenameName();
        trace.PasteAndUndo();
        trace.LookAround();
        return [.. trace.steps];
    }

    /// <summary>The text after a step.</summary>
    public static string Apply(string text, Step step) =>
        step.Edits.Aggregate(text, (before, edit) => string.Concat(before.AsSpan(0, edit.Start), edit.Text, before.AsSpan(edit.Start + edit.Length)));

    private void TypeBlock()
    {
        int at = EndOfLine(Find(script.BlockBehind));
        int completed = script.Block.IndexOf(script.CompletedBehind, StringComparison.Ordinal) + script.CompletedBehind.Length;
        for (int i = 0; i < script.Block.Length; i++)
        {
            bool completes = i >= completed && i % 2 == 0 && char.IsLetter(script.Block[i]);
            Do("type", new Edit(at + i, 0, script.Block[i].ToString()), completes ? (Question.Completion, at + i + 1) : i % 5 == 0 ? (Question.Hover, Find(script.Hovered) + 1) : null);
        }
    }

    private void CorrectNumber()
    {
        int at = Find(script.Number.Wrong);
        Retype(at, script.Number.Wrong, script.Number.Right);
        Retype(at, script.Number.Right, script.Number.Wrong);
    }

    private void Retype(int at, string before, string after)
    {
        int same = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        for (int end = before.Length; end > same; end--)
        {
            Do("correct", new Edit(at + end - 1, 1, ""), null);
        }

        for (int i = same; i < after.Length; i++)
        {
            Do("correct", new Edit(at + i, 0, after[i].ToString()), (Question.Hover, at + 1));
        }
    }

    private void DeleteLine()
    {
        int start = Find(script.LineToDelete);
        int end = EndOfLine(start) + 1;
        string line = text[start..end];
        Do("delete a line", new Edit(start, line.Length, ""), null);
        Do("undo", new Edit(start, 0, line), null);
    }

    private void RenameName()
    {
        int block = text.IndexOf(script.Block, StringComparison.Ordinal);
        var edits = new List<Edit>();
        for (int at = block; (at = text.IndexOf(script.Rename.Old, at, StringComparison.Ordinal)) >= 0 && at < block + script.Block.Length; at += script.Rename.Old.Length)
        {
            edits.Add(new Edit(at, script.Rename.Old.Length, script.Rename.New));
        }

        edits.Reverse();
        Do("rename", [.. edits], null);
    }

    private void PasteAndUndo()
    {
        int at = EndOfLine(Find(script.BlockBehind));
        string pasted = script.Block.Replace(script.Rename.Old, script.Rename.Old + "_2", StringComparison.Ordinal);
        for (int i = 0; i < 3; i++)
        {
            Do("paste", new Edit(at, 0, pasted), null);
            Do("undo", new Edit(at, pasted.Length, ""), null);
        }
    }

    /// <summary>Nothing changes while the reader reads.</summary>
    private void LookAround()
    {
        int at = 0;
        for (int i = 0; i < 60; i++)
        {
            at = text.IndexOf(script.Hovered, at + 1, StringComparison.Ordinal) is >= 0 and var next ? next : Find(script.Hovered);
            Do("look", [], (i % 2 == 0 ? Question.Hover : Question.Completion, at + (i % 2 == 0 ? 1 : script.Hovered.Length)));
        }
    }

    private void Do(string deed, Edit edit, (Question, int)? asks) => Do(deed, [edit], asks);

    private void Do(string deed, ImmutableArray<Edit> edits, (Question, int)? asks)
    {
        var step = new Step(deed, edits, asks);
        text = Apply(text, step);
        steps.Add(step);
    }

    /// <summary>The first place past the middle of the text.</summary>
    private int Find(string words) => text.IndexOf(words, text.Length / 2, StringComparison.Ordinal) is >= 0 and var at
        ? at
        : throw new InvalidOperationException($"`{words}` is not in the document");

    private int EndOfLine(int at) => text.IndexOf('\n', at);
}
