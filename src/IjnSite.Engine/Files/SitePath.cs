namespace IjnSite.Engine.Files;

/// <summary>
/// A path inside a file store: relative, separated by <c>/</c>, without <c>.</c> or <c>..</c> segments. The empty path is the store's root.
/// Compared ordinally; two paths that differ only by case are two paths here and a diagnostic where they become URLs.
/// </summary>
public readonly record struct SitePath : IComparable<SitePath>
{
    private readonly string? _value;

    private SitePath(string value) => _value = value;

    public static SitePath Root => default;

    public string Value => _value ?? "";

    public bool IsRoot => Value.Length == 0;

    /// <summary>The last segment, <c>post.md</c> of <c>input/briefs/post.md</c>.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last segment without its extension.</summary>
    public string Stem => Name.LastIndexOf('.') is > 0 and var dot ? Name[..dot] : Name;

    /// <summary>With the dot, lower case; empty when there is none.</summary>
    public string Extension => Name.LastIndexOf('.') is > 0 and var dot ? Name[dot..].ToLowerInvariant() : "";

    public SitePath Parent => Value.LastIndexOf('/') is > 0 and var slash ? new SitePath(Value[..slash]) : Root;

    public IReadOnlyList<string> Segments => IsRoot ? [] : Value.Split('/');

    /// <summary>Parses a path written with <c>/</c> or <c>\</c>.</summary>
    /// <exception cref="FormatException">The path is absolute, has a drive, or climbs with <c>..</c>.</exception>
    public static SitePath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a path inside the site.");

    public static bool TryParse(string text, out SitePath path)
    {
        path = default;
        if (IsPlain(text))
        {
            path = new SitePath(text);
            return true;
        }

        var slashed = text.Replace('\\', '/');
        if (slashed.StartsWith('/') || slashed.Contains('\0') || (slashed.Length > 1 && slashed[1] == ':')) return false;
        var segments = slashed.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s != ".").ToArray();
        if (segments.Contains("..")) return false;
        path = new SitePath(string.Join('/', segments));
        return true;
    }

    // The form that all our own paths have already, told without an allocation: ten thousand files have a hundred thousand of them.
    private static bool IsPlain(string text)
    {
        var rest = text.AsSpan();
        if (rest.ContainsAny("\\\0:")) return false;
        while (true)
        {
            var slash = rest.IndexOf('/');
            var segment = slash < 0 ? rest : rest[..slash];
            if (segment.IsEmpty || segment is "." or "..") return false;
            if (slash < 0) return true;
            rest = rest[(slash + 1)..];
        }
    }

    /// <exception cref="FormatException">As <see cref="Parse"/>.</exception>
    public static SitePath operator /(SitePath folder, string child)
    {
        var tail = Parse(child);
        return folder.IsRoot ? tail : tail.IsRoot ? folder : new SitePath($"{folder.Value}/{tail.Value}");
    }

    public bool IsIn(SitePath folder) => folder.IsRoot || Value.StartsWith(folder.Value + "/", StringComparison.Ordinal);

    /// <summary>The path below <paramref name="folder"/>; the path must lie in it.</summary>
    public SitePath RelativeTo(SitePath folder) => folder.IsRoot ? this : new SitePath(Value[(folder.Value.Length + 1)..]);

    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
