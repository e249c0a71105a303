using System.Buffers.Binary;
using System.IO.Compression;

namespace IjnSite.Tests.Harness;

/// <summary>The pixels of a PNG file with eight bits a channel (W3C PNG, third edition, 9 and 10): a second opinion that owes nothing to the program's own library.</summary>
internal sealed class PngPixels
{
    private readonly byte[] _bytes;
    private readonly int _channels;

    public PngPixels(byte[] file)
    {
        using var packed = new MemoryStream();
        var colorType = 0;
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            var type = System.Text.Encoding.ASCII.GetString(file, at + 4, 4);
            if (type == "IHDR") (Width, Height, colorType) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[9]);
            if (type == "IDAT") packed.Write(data);
            at += 12 + length;
        }

        _channels = colorType switch { 2 => 3, 6 => 4, _ => throw new NotSupportedException($"A PNG of the color type {colorType}.") };
        packed.Position = 0;
        using var stream = new ZLibStream(packed, CompressionMode.Decompress);
        _bytes = new byte[Width * Height * _channels];
        for (var row = 0; row < Height; row++)
        {
            var filter = stream.ReadByte();
            var line = _bytes.AsSpan(row * Width * _channels, Width * _channels);
            stream.ReadExactly(line);
            for (var i = 0; i < line.Length; i++) line[i] += Predicted(filter, row, i);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public (byte Red, byte Green, byte Blue, byte Alpha) this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * _channels;
            return (_bytes[at], _bytes[at + 1], _bytes[at + 2], _channels == 4 ? _bytes[at + 3] : (byte)255);
        }
    }

    private byte Predicted(int filter, int row, int i)
    {
        var width = Width * _channels;
        var left = i < _channels ? 0 : _bytes[(row * width) + i - _channels];
        var above = row == 0 ? 0 : _bytes[((row - 1) * width) + i];
        var corner = row == 0 || i < _channels ? 0 : _bytes[((row - 1) * width) + i - _channels];
        return (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => 0 });
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
