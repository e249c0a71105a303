using System.Security.Cryptography;
using System.Text;

namespace IjnSite.Model;

/// <summary>A permanent URI for an entry: a name-based UUID (RFC 9562 section 5.5) of its type and id, so that no new title, slug or domain makes a feed reader show it again.</summary>
public static class StableId
{
    // Drawn once at random; a different one would make every item of every feed new.
    private static readonly Guid Space = new("7c0d3f0a-5a55-4f0e-9f5e-2b1d6f7f3c81");

    public static string Of(Entry entry) => Of($"{entry.Type.Name}/{entry.Id}");

    /// <summary>The same for something else that needs an id for good.</summary>
    public static string Of(string name)
    {
        Span<byte> space = stackalloc byte[16];
        Space.TryWriteBytes(space, bigEndian: true, out _);
        var hash = SHA1.HashData([.. space, .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
