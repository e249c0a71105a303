using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Documents;

/// <summary>A text with edits applied to it.</summary>
public static class EditedText
{
    /// <param name="edits">Of this text, in any order; the same one twice counts once.</param>
    /// <returns>Null when two edits overlap.</returns>
    public static SourceText? With(SourceText text, IEnumerable<TextEdit> edits)
    {
        var made = new StringBuilder(text.Text.Length);
        var at = 0;
        foreach (var (start, edit) in edits.Distinct().Select(e => (Start: text.Offset(e.Where), Edit: e)).OrderBy(e => e.Start))
        {
            if (start < at) return null;
            made.Append(text.Text, at, start - at).Append(edit.NewText);
            at = Math.Min(text.Text.Length, start + edit.Where.Length);
        }

        return new SourceText(text.Path, made.Append(text.Text, at, text.Text.Length - at).ToString());
    }
}
