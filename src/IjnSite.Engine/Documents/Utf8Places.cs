using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Documents;

/// <summary>
/// The text of a source as UTF-8, for parsers that count in bytes, and the way back from a byte to its place. Places asked for in rising order cost one
/// walk over the file together, not one for each. Not for several threads.
/// </summary>
public sealed class Utf8Places(SourceText source)
{
    private int _byte;
    private int _char;

    /// <summary>Without a byte order mark.</summary>
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(source.Text);

    /// <param name="offset">In bytes, on the first byte of a character; beyond the end means the end.</param>
    /// <param name="length">In bytes.</param>
    public SourceSpan Span(int offset, int length = 0)
    {
        offset = Math.Clamp(offset, 0, Bytes.Length);
        length = Math.Clamp(length, 0, Bytes.Length - offset);
        if (offset < _byte) (_byte, _char) = (0, 0);
        _char += Encoding.UTF8.GetCharCount(Bytes.AsSpan(_byte, offset - _byte));
        _byte = offset;
        return source.Span(_char, Encoding.UTF8.GetCharCount(Bytes.AsSpan(offset, length)));
    }
}
