using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Documents;

/// <summary>The decoded text of one source file, able to say at which line and column an offset stands.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private List<int>? _lineStarts;

    public SourceText(SitePath path, string text)
    {
        Path = path;
        Text = text;
    }

    public SitePath Path { get; }

    public string Text { get; }

    /// <summary>Decodes UTF-8, with or without a byte order mark. Line ends stay as they are.</summary>
    /// <param name="badByteOffset">When the bytes are not UTF-8: how many of them are good; otherwise -1.</param>
    /// <returns>Null when the bytes are not UTF-8.</returns>
    public static SourceText? TryDecode(SitePath path, ReadOnlySpan<byte> bytes, out int badByteOffset)
    {
        badByteOffset = -1;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            return new SourceText(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException fault)
        {
            badByteOffset = Math.Max(0, fault.Index);
            return null;
        }
    }

    /// <summary>The place of an offset, in UTF-16 units of the whole file.</summary>
    public SourceSpan Span(int offset, int length = 0)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = LineStarts();
        var line = starts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return new SourceSpan(Path.Value, line + 1, offset - starts[line] + 1, length);
    }

    /// <summary>A line without its end.</summary>
    /// <param name="number">1-based.</param>
    /// <returns>Null when there is no such line.</returns>
    public string? Line(int number)
    {
        var starts = LineStarts();
        if (number < 1 || number > starts.Count) return null;
        var end = number < starts.Count ? starts[number] : Text.Length;
        return Text[starts[number - 1]..end].TrimEnd('\n', '\r');
    }

    /// <summary>The UTF-16 offset of a place of this file; a column beyond the line's end goes on into the next line.</summary>
    public int Offset(SourceSpan where)
    {
        var starts = LineStarts();
        return Math.Clamp(starts[Math.Clamp(where.Line, 1, starts.Count) - 1] + where.Column - 1, 0, Text.Length);
    }

    // Made when the first place is asked for: a body without a finding needs none.
    private List<int> LineStarts()
    {
        if (Volatile.Read(ref _lineStarts) is { } known) return known;
        var starts = new List<int> { 0 };
        for (var at = 0; Text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var end;)
        {
            at += end + 1;
            if (Text[at - 1] == '\r' && at < Text.Length && Text[at] == '\n') at++;
            starts.Add(at);
        }

        Volatile.Write(ref _lineStarts, starts);
        return starts;
    }
}
